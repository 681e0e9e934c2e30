//! Words that several areas share.

texts! {}
