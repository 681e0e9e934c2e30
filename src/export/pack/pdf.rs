//! The pack as PDF: A4, real text, its typeface embedded, page numbers.

use crate::export::pack::GENERATOR;
use crate::export::pack::Pack;
use crate::export::pack::fill;
use crate::export::pack::flow::A4;
use crate::export::pack::flow::Item;
use crate::export::pack::flow::Mark;
use crate::export::pack::flow::Measure;
use crate::export::pack::flow::pages;
use crate::export::pack::measure::BOLD;
use crate::export::pack::measure::Faces;
use crate::export::pack::measure::REGULAR;
use crate::text::catalogue::pack as say;
use krilla::Document;
use krilla::destination::XyzDestination;
use krilla::geom::PathBuilder;
use krilla::geom::Point;
use krilla::geom::Rect;
use krilla::metadata::Metadata;
use krilla::outline::Outline;
use krilla::outline::OutlineNode;
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::text::Font;
use krilla::text::TextDirection;
use thiserror::Error;

/// Size of the letters of a page's number.
const FOOT: f32 = 9.0;

/// Why there is no PDF.
#[derive(Debug, Error)]
pub enum PdfError {
    /// The typeface that ships does not read.
    #[error("the typeface that ships does not read")]
    Typeface,
    /// A page of no size.
    #[error("a page has no size")]
    Page,
    /// What the writer of PDF says.
    #[error("the PDF could not be put together: {0}")]
    Writer(String),
}

/// Returns the pack as a PDF; the same for the same pack.
///
/// # Errors
///
/// A [`PdfError`]; none is known.
pub fn pdf(pack: &Pack) -> Result<Vec<u8>, PdfError> {
    let faces = Faces::shipped().ok_or(PdfError::Typeface)?;
    let font = |bytes: &'static [u8]| Font::new(bytes.into(), 0).ok_or(PdfError::Typeface);
    let fonts = Fonts { regular: font(REGULAR)?, bold: font(BOLD)? };
    let (pages, marks) = pages(pack, A4, &faces);
    let settings = PageSettings::from_wh(A4.width, A4.height).ok_or(PdfError::Page)?;
    let mut document = Document::new();
    let count = pages.len().to_string();
    for (page, place) in pages.iter().zip(1_usize..) {
        let mut sheet = document.start_page_with(settings.clone());
        let mut surface = sheet.surface();
        for item in &page.items {
            draw(&mut surface, item, &fonts);
        }
        let words = fill(say::PAGE, &[&place.to_string(), &count]);
        let x = (A4.width - faces.width(&words, false, FOOT)) / 2.0;
        let y = A4.height - A4.margin / 2.0;
        let below = Item::Words { x, y, size: FOOT, bold: false, words };
        draw(&mut surface, &below, &fonts);
        surface.finish();
        sheet.finish();
    }
    document.set_outline(outline(&marks));
    let about = Metadata::new()
        .title(pack.title.clone())
        .creator(GENERATOR.to_owned())
        .language("en".to_owned());
    document.set_metadata(about);
    document.finish().map_err(|error| PdfError::Writer(format!("{error:?}")))
}

struct Fonts {
    regular: Font,
    bold: Font,
}

fn outline(marks: &[Mark]) -> Outline {
    let mut outline = Outline::new();
    for Mark { words, page, y } in marks {
        let place = XyzDestination::new(*page, Point::from_xy(0.0, *y));
        outline.push_child(OutlineNode::new(words.clone(), place));
    }
    outline
}

fn draw(surface: &mut Surface<'_>, item: &Item, fonts: &Fonts) {
    match item {
        Item::Words { x, y, size, bold, words } => {
            let font = if *bold { &fonts.bold } else { &fonts.regular };
            let (at, font) = (Point::from_xy(*x, *y), font.clone());
            surface.draw_text(at, font, *size, words, false, TextDirection::Auto);
        }
        Item::Fill { x, y, w, h } => boxes(surface, [(*x, *y, *w, *h)]),
        Item::Code { x, y, module, code } => {
            let at = |place: usize| u16::try_from(place).map_or(0.0, f32::from) * module;
            let runs = code.runs();
            let dark = runs
                .iter()
                .map(|(left, top, long)| (x + at(*left), y + at(*top), at(*long), *module));
            boxes(surface, dark);
        }
    }
}

fn boxes(surface: &mut Surface<'_>, all: impl IntoIterator<Item = (f32, f32, f32, f32)>) {
    let mut path = PathBuilder::new();
    for (x, y, w, h) in all {
        if let Some(rect) = Rect::from_xywh(x, y, w, h) {
            path.push_rect(rect);
        }
    }
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}
