//! The window's host: thin, holds no rule.
