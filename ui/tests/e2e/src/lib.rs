//! Drives the real window through WebDriver.
