//! A runbook to read, and all there are, in lines.

use crate::app::documents;
use crate::app::model::Model;
use crate::app::review;
use crate::document::version::Named;
use crate::domain::document::DocumentName;
use crate::domain::label::Label;
use crate::runbook;
use crate::runbook::Runbook;
use crate::runbook::books::Book;
use crate::runbook::key::HEADINGS;
use crate::runbook::prose::Prose;
use crate::runbook::review::Item;
use crate::runbook::standing::Origin;
use crate::runbook::standing::Standing;
use crate::text::ascii::fitted;
use crate::text::catalogue::books as say;
use crate::text::catalogue::runs;
use crate::text::time;
use crate::text::wrap::wrapped;

/// Returns every runbook, its title under its name, and how it stands where
/// there is something to do.
#[must_use]
pub fn list(model: &Model) -> Vec<String> {
    let moment = documents::moment(model);
    let mut lines = Vec::new();
    for book in model.books.all() {
        let standing = book.standing(moment);
        let stands = (standing != Standing::Current).then(|| standing.name().to_owned());
        let mut line = book.runbook.id.to_string();
        for said in stands.into_iter().chain(review::mark(model, &book.runbook.id)) {
            line.push_str("  ");
            line.push_str(&said);
        }
        lines.push(line);
        lines.push(format!("  {}", book.runbook.title));
    }
    lines
}

/// Returns every step that did not fit since its runbook was last changed, to
/// read; or that there is none.
#[must_use]
pub fn to_review(width: usize, model: &Model) -> String {
    let tone = model.ui.style.tone;
    let mut page = Page { lines: Vec::new(), width };
    for book in model.books.all() {
        let items = review::open(model, &book.runbook.id);
        if items.is_empty() {
            continue;
        }
        if !page.lines.is_empty() {
            page.lines.push(String::new());
        }
        page.lines.push(format!("{}: {}", book.runbook.id, book.runbook.title));
        page.review(book.runbook, &items, model);
    }
    if page.lines.is_empty() {
        page.add("", runs::NOTHING_TO_REVIEW.say(tone));
    }
    fitted(page.lines.join("\n") + "\n", &model.ui.style)
}

/// Returns a runbook to read, with live values as they are now; `head` says how
/// it stands, `items` what is to be gone over. Lines are broken at `width` columns.
#[must_use]
pub fn page(
    runbook: &Runbook,
    head: &[String],
    items: &[Item<'_>],
    width: usize,
    model: &Model,
) -> String {
    let tone = model.ui.style.tone;
    let fill = |prose: &Prose| prose.fill(|live| documents::live(model, live));
    let mut page = Page { lines: vec![runbook.title.to_uppercase()], width };
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
        page.add("  ", &say::SOURCE.fill(tone, &[&source.title, &day]));
        // Never broken: it is to be opened.
        page.lines.push(format!("    {}", source.url));
    }
    if !items.is_empty() {
        page.heading(runs::REVIEW.say(tone));
        page.review(runbook, items, model);
    }
    fitted(page.lines.join("\n") + "\n", &model.ui.style)
}

/// Returns the lines above a runbook: how it stands, and what that means.
#[must_use]
pub fn head(book: &Book<'_>, model: &Model) -> Vec<String> {
    let tone = model.ui.style.tone;
    let standing = book.standing(documents::moment(model));
    let day = book.runbook.reviewed_at.to_string();
    let version = match (book.version, book.origin) {
        (Some(version), _) => format!("v{version} {}", standing.name()),
        (None, Origin::Shipped) => say::AS_SHIPPED.fill(tone, &[standing.name()]),
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

/// Returns a version of a runbook to read, with live values; `one`: it was
/// named, and is not what holds. `None`: it is no runbook, or does not read.
#[must_use]
pub fn shown(
    model: &Model,
    name: &DocumentName,
    version: Named<'_>,
    one: bool,
    width: usize,
) -> Option<String> {
    let id = runbook::id_of(name)?;
    if one {
        let read = runbook::read(version.text()).ok()?;
        return Some(page(&read, &[version.label()], &[], width, model));
    }
    let book = model.books.get(&id)?;
    let items = review::open(model, &id);
    Some(page(book.runbook, &head(&book, model), &items, width, model))
}

/// Returns the name of the document that was typed, where it can be one.
#[must_use]
pub fn named(typed: &str) -> Option<DocumentName> {
    label(typed).and_then(|id| runbook::document(&id).ok())
}

/// Returns the label that was typed, where it can be one.
#[must_use]
pub fn label(typed: &str) -> Option<Label> {
    let typed = typed.trim().to_lowercase();
    Label::new(typed.strip_suffix(".md").unwrap_or(&typed))
}

/// A page while it is written.
struct Page {
    lines: Vec<String>,
    width: usize,
}

impl Page {
    fn heading(&mut self, words: &str) {
        self.lines.extend([String::new(), words.to_uppercase()]);
    }

    fn add(&mut self, lead: &str, words: &str) {
        let below = " ".repeat(lead.chars().count());
        let lines = wrapped(words, self.width - below.len(), 0);
        let lead = |place| if place == 0 { lead } else { below.as_str() };
        let lines = lines.iter().enumerate().map(|(place, line)| format!("{}{line}", lead(place)));
        self.lines.extend(lines);
    }

    fn review(&mut self, runbook: &Runbook, items: &[Item<'_>], model: &Model) {
        for item in items {
            let words = review::step(runbook, item.step, model);
            self.add(&format!("{:>2}  ", item.step), &words);
            for misfit in &item.said {
                self.add("      ", &review::misfit(misfit, model));
            }
        }
        self.add("", &runs::CLOSED_BY.fill(model.ui.style.tone, &[runbook.id.as_str()]));
    }

    fn section(&mut self, heading: &str, all: &[Prose], fill: impl Fn(&Prose) -> String) {
        self.heading(heading);
        for prose in all {
            self.add("", &fill(prose));
        }
    }
}
