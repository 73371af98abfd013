// What every UI test starts from: the DOM matchers.
import '@testing-library/jest-dom/vitest';
