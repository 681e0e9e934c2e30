//! The page as values: sections of words, charts and tables. `page.html` is its
//! only template and writes all of them; what it writes is escaped.

use crate::export::report::draw::Chart;
use crate::export::report::draw::Mark;
use askama::Template;

/// By this a file is known as a report of ours.
pub const GENERATOR: &str = "DadOps report";

/// One page.
#[derive(Debug, Clone, PartialEq, Template)]
#[template(path = "page.html", config = "src/export/report/askama.toml")]
pub struct Page {
    /// See [`GENERATOR`].
    pub generator: &'static str,
    /// Its title and first heading.
    pub title: String,
    /// Set above all else, for a made-up household.
    pub banner: Option<String>,
    /// Label and words.
    pub head: Vec<(String, String)>,
    /// What the page is: heading and paragraphs.
    pub about: (String, Vec<String>),
    /// The sections in order.
    pub sections: Vec<Section>,
    /// What opens a table.
    pub figures: String,
    /// Under everything.
    pub foot: String,
}

/// One section.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its name in the page's own links.
    pub id: &'static str,
    /// Its heading.
    pub heading: String,
    /// What it is made of.
    pub parts: Vec<Part>,
}

/// A part of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// A heading below that of the section.
    Heading(String),
    /// A paragraph.
    Words(String),
    /// What the marks of the charts mean.
    Legend(Vec<Key>),
    /// A table that is always open.
    Table(Table),
    /// A table that is folded on a screen and open on paper.
    Folded(Table),
    /// A chart over the whole width.
    Wide(Figure),
    /// Charts side by side where there is room.
    Several(Vec<Figure>),
}

/// One mark of a legend.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// Drawn on a plane of 24 × 12.
    pub mark: Mark,
    /// What it means.
    pub words: String,
}

/// A chart with its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The picture.
    pub chart: Chart,
    /// What it is.
    pub caption: String,
    /// The newest figure of it, beside the picture.
    pub latest: Option<String>,
    /// All it shows, folded on a screen, open on paper.
    pub tables: Vec<Table>,
}

/// Rows of words; the first of each row is its heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it is.
    pub caption: String,
    /// One word a column.
    pub head: Vec<String>,
    /// The rows in order.
    pub rows: Vec<Vec<String>>,
}
