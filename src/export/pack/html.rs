//! The pack as one HTML file: large type, its own style, no script, nothing
//! fetched; what it writes is escaped.

use crate::export::pack::Block;
use crate::export::pack::GENERATOR;
use crate::export::pack::Pack;
use askama::Template;

#[derive(Template)]
#[template(path = "page.html", config = "src/export/pack/askama.toml")]
struct Page<'a> {
    pack: &'a Pack,
    generator: &'static str,
}

/// Returns the pack as HTML; the same for the same pack.
///
/// # Errors
///
/// What the template says; none is known.
pub fn html(pack: &Pack) -> Result<String, askama::Error> {
    Page { pack, generator: GENERATOR }.render()
}
