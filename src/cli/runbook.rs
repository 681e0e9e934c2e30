//! `runbook`: all of them, and one to read.

use crate::app::documents;
use crate::app::model::Model;
use crate::cli::say::table;
use crate::domain::document::Digest;
use crate::domain::label::Label;
use crate::runbook::Runbook;
use crate::runbook::Trigger;
use crate::runbook::books::Book;
use crate::runbook::key::HEADINGS;
use crate::runbook::prose::Prose;
use crate::runbook::standing::Origin;
use crate::runbook::standing::Standing;
use crate::runbook::standing::review_on;
use crate::text::ascii::fitted;
use crate::text::catalogue::books as say;
use crate::text::time;
use crate::text::wrap::indented;
use serde_json::Value;
use serde_json::json;

/// Columns of a page; no wider, whatever the terminal: it is to be read.
const WIDTH: usize = 76;

/// Returns one runbook as JSON; `text` is the text that holds.
#[must_use]
pub fn json(book: &Book<'_>, text: &str, model: &Model) -> Value {
    let moment = documents::moment(model);
    let Runbook { id, title, triggers, reviewed_at, reviewed_by, .. } = book.runbook;
    json!({
        "id": id.as_str(),
        "title": title,
        "version": book.version,
        "hash": Digest::of(text).to_string(),
        "status": book.standing(moment).name(),
        "reviewed_at": reviewed_at.to_string(),
        "reviewed_by": reviewed_by,
        "review_on": review_on(book.runbook, book.origin, moment.youngest).to_string(),
        "triggers": triggers.iter().map(Trigger::label).collect::<Vec<_>>(),
        "severity_hint": book.runbook.severity_hint.name(),
        "shipped": book.origin == Origin::Shipped,
        "draft": book.draft,
        "broken": book.broken,
        "steps": book.runbook.steps.len(),
        "sources": book.runbook.sources.len(),
    })
}

/// Returns every runbook in a table.
#[must_use]
pub fn list(model: &Model) -> String {
    let (tone, style) = (model.ui.style.tone, &model.ui.style);
    let moment = documents::moment(model);
    let heading = [say::H_ID, say::H_STANDS, say::H_VERSION, say::H_REVIEWED, say::H_TITLE];
    let mut rows = vec![heading.map(|text| text.say(tone).to_owned()).to_vec()];
    for book in model.books.all() {
        let ships = say::SHIPS.say(tone).to_owned();
        rows.push(vec![
            book.runbook.id.to_string(),
            book.standing(moment).name().to_owned(),
            book.version.or(book.draft).map_or(ships, |version| format!("v{version}")),
            book.runbook.reviewed_at.to_string(),
            book.runbook.title.clone(),
        ]);
    }
    fitted(table(&rows), style)
}

/// Returns a runbook to read, with live values as they are now; `head` says how
/// it stands.
#[must_use]
pub fn page(runbook: &Runbook, head: &[String], model: &Model) -> String {
    let tone = model.ui.style.tone;
    let fill = |prose: &Prose| prose.fill(|live| documents::live(model, live));
    let mut page = Page(vec![runbook.title.to_uppercase()]);
    for line in head {
        page.add("", line);
    }
    page.heading(HEADINGS[0]);
    let mut lead = None;
    for flag in &runbook.red_flags {
        if lead != Some(&flag.lead) {
            page.add("", &fill(&flag.lead));
            lead = Some(&flag.lead);
        }
        page.add("  ! ", &fill(&flag.sign));
    }
    page.section(HEADINGS[1], &runbook.when, fill);
    page.heading(HEADINGS[2]);
    for (place, step) in runbook.steps.iter().enumerate() {
        let timer = step.timer.map(|timer| {
            let length = time::duration(timer);
            format!(" [{}]", say::TIMER.fill(tone, &[&length]))
        });
        page.add(&format!("{:>2}  ", place + 1), &(fill(&step.text) + &timer.unwrap_or_default()));
        for choice in &step.choices {
            page.add("      ", &fill(&choice.text));
        }
    }
    page.section(HEADINGS[3], &runbook.verify, fill);
    page.section(HEADINGS[4], &runbook.escalate, fill);
    for told in &runbook.escalate_to {
        page.add("  ", &format!("{} → {}", told.when, told.who.name()));
    }
    page.section(HEADINGS[5], &runbook.afterwards, fill);
    page.heading(say::SOURCES.say(tone));
    for source in &runbook.sources {
        let day = source.checked.to_string();
        page.add("  ", &say::SOURCE.fill(tone, &[&source.title, &day, &source.url]));
    }
    fitted(page.0.join("\n") + "\n", &model.ui.style)
}

/// Returns the lines above a runbook: how it stands, and what that means.
#[must_use]
pub fn head(book: &Book<'_>, model: &Model) -> Vec<String> {
    let tone = model.ui.style.tone;
    let standing = book.standing(documents::moment(model));
    let day = book.runbook.reviewed_at.to_string();
    let version = match (book.version, book.origin) {
        (Some(version), _) => format!("v{version} {}", standing.name()),
        (None, Origin::Shipped) => format!("{} {}", say::SHIPS.say(tone), standing.name()),
        (None, Origin::Family) => standing.name().to_owned(),
    };
    let mut lines = vec![say::STANDS.fill(tone, &[&version, &day, &book.runbook.reviewed_by])];
    let more = match standing {
        Standing::Current => None,
        Standing::Due => Some(say::DUE),
        Standing::Stale => Some(say::STALE),
        Standing::Expired => Some(say::EXPIRED),
        Standing::Draft => Some(say::DRAFT),
    };
    lines.extend(more.map(|text| text.say(tone).to_owned()));
    lines.extend(book.broken.map(|number| say::BROKEN.fill(tone, &[&number.to_string()])));
    lines
}

/// Returns the label that was typed, where it can be one.
#[must_use]
pub fn label(typed: &str) -> Option<Label> {
    let typed = typed.trim().to_lowercase();
    Label::new(typed.strip_suffix(".md").unwrap_or(&typed))
}

struct Page(Vec<String>);

impl Page {
    fn heading(&mut self, words: &str) {
        self.0.extend([String::new(), words.to_uppercase()]);
    }

    fn add(&mut self, lead: &str, words: &str) {
        let hang = lead.trim_start().chars().count();
        self.0.extend(indented(&format!("{lead}{words}"), WIDTH, hang));
    }

    fn section(&mut self, heading: &str, all: &[Prose], fill: impl Fn(&Prose) -> String) {
        self.heading(heading);
        for prose in all {
            self.add("", &fill(prose));
        }
    }
}
