//! Which format files are, told by their headers, first lines and names.

use crate::import::FORMATS;
use crate::import::Format;
use crate::import::error::ImportError;
use crate::import::source::Source;
use crate::import::table::delimiter;
use crate::import::table::folded;
use crate::import::table::listed;

/// Returns the format of these files and what told it, file by file.
///
/// Files that no format knows (a readme, an unknown table) are left to the
/// format of the others.
///
/// # Errors
///
/// [`ImportError`]: none fits, with what was looked for; or several do.
pub fn recognise(sources: &[Source]) -> Result<(Format, String), ImportError> {
    let mut told: Vec<(Format, String)> = Vec::new();
    for source in sources {
        let known = FORMATS.iter().find_map(|about| {
            let why = (about.recognise)(source)?;
            Some((about.format, format!("{}: {why}", source.name)))
        });
        told.extend(known);
    }
    let Some((format, _)) = told.first() else { return Err(unrecognised(sources)) };
    let format = *format;
    if told.iter().any(|(other, _)| *other != format) {
        let one = |(format, why): &(Format, String)| format!("{} ({why})", format.about().app);
        let formats: Vec<String> = told.iter().map(one).collect();
        return Err(ImportError::SeveralFormats { formats: formats.join("; ") });
    }
    let (shown, rest) = told.split_at(told.len().min(3));
    let mut why = shown.iter().map(|(_, why)| why.as_str()).collect::<Vec<_>>().join("; ");
    if !rest.is_empty() {
        why = format!("{why}; and {} more", rest.len());
    }
    Ok((format, why))
}

fn unrecognised(sources: &[Source]) -> ImportError {
    let saw = |source: &Source| {
        let first = listed(&columns(source));
        format!("{} begins with {first}", source.name)
    };
    let mut all: Vec<String> = sources.iter().take(3).map(saw).collect();
    if sources.len() > 3 {
        all.push("…".to_owned());
    }
    let saw = if all.is_empty() { "no file".to_owned() } else { all.join("; ") };
    let wants = FORMATS.iter().map(|about| format!("{}: {}", about.app, about.known_by));
    ImportError::Unrecognised { saw, wants: wants.collect::<Vec<_>>().join("; ") }
}

/// Returns the first characters of a file, enough to know it by.
#[must_use]
pub fn head(source: &Source) -> &str {
    const ENOUGH: usize = 4_000;
    let mut end = source.text.len().min(ENOUGH);
    while !source.text.is_char_boundary(end) {
        end -= 1;
    }
    &source.text[..end]
}

/// Returns the first line as columns, as they stand.
fn columns(source: &Source) -> Vec<String> {
    let head = head(source).trim_start();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(head))
        .flexible(true)
        .has_headers(false)
        .trim(csv::Trim::All)
        .from_reader(head.as_bytes());
    let first = reader.records().next().and_then(Result::ok).unwrap_or_default();
    first.iter().map(str::to_owned).collect()
}

/// Returns the columns of the first line, in the form columns are compared in.
#[must_use]
pub fn header(source: &Source) -> Vec<String> {
    columns(source).iter().map(|name| folded(name)).collect()
}

/// Returns a sentence when a file has all these columns, given as
/// [`folded`] names.
#[must_use]
pub fn has_columns(source: &Source, names: &[&str]) -> Option<String> {
    let header = header(source);
    let all = names.iter().all(|name| header.iter().any(|one| one == name));
    all.then(|| format!("it has the columns {}", names.join(", ")))
}
