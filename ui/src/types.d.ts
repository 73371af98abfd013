// Tells TypeScript about the files Vite and Svelte understand beyond TypeScript itself.
/// <reference types="svelte" />
/// <reference types="vite/client" />
