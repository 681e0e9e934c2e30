//! A runbook and a run of it in lines, for screen 5 and the command line.

use crate::app::documents;
use crate::app::model::Model;
use crate::domain::document::Digest;
use crate::domain::label::Label;
use crate::domain::span::Timestamp;
use crate::journal::run::Run;
use crate::journal::run::StepState;
use crate::runbook;
use crate::runbook::Runbook;
use crate::runbook::books::Book;
use crate::runbook::key::HEADINGS;
use crate::runbook::prose::Prose;
use crate::runbook::shipped;
use crate::text::ascii::fitted;
use crate::text::catalogue::books;
use crate::text::catalogue::runs as say;
use crate::text::time;
use crate::text::wrap::wrapped;
use chrono::TimeDelta;

/// What a line of a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Is {
    /// The title or a heading.
    Head,
    /// A sign to call about, or what is said above some.
    Flag,
    /// A step, from 1, that is open, or goes on from the line above.
    Step(u8),
    /// A step that is answered.
    Answered(u8),
    /// Anything else.
    Text,
}

/// One line of a page.
pub type Line = (String, Is);

/// Returns the run that goes on: the newest that is not over.
#[must_use]
pub fn current(model: &Model) -> Option<&Run> {
    model.runs.iter().rev().find(|run| run.live())
}

/// Returns the run that goes on when it is of this runbook.
#[must_use]
pub fn of<'a>(model: &'a Model, book: &Label) -> Option<&'a Run> {
    current(model).filter(|run| run.start.runbook == book.as_str())
}

/// Returns the text of a runbook that holds, with the entry of its version.
#[must_use]
pub fn text<'a>(
    model: &'a Model,
    book: &Label,
) -> Option<(&'a str, Option<crate::domain::id::EntryId>)> {
    let name = runbook::document(book).ok()?;
    let current = model.documents.get(&name).and_then(|document| document.current.as_ref());
    match current {
        Some(version) => Some((version.edition.text.as_str(), Some(version.id))),
        None => shipped::text(book).map(|text| (text, None)),
    }
}

/// Tells whether the text that holds is the one a run began with.
#[must_use]
pub fn pinned(model: &Model, book: &Label, run: &Run) -> bool {
    text(model, book).is_some_and(|(text, _)| Digest::of(text).to_string() == run.start.hash)
}

/// Returns the signs to call about, never shortened.
#[must_use]
pub fn flags(model: &Model, book: &Runbook, width: usize) -> Vec<Line> {
    let fill = |prose: &Prose| prose.fill(|live| documents::live(model, live));
    let mut page = Page { model, width, lines: Vec::new() };
    page.add("", say::FLAGS.say(model.ui.style.tone), Is::Head);
    let mut lead = None;
    for flag in &book.red_flags {
        if lead != Some(&flag.lead) {
            page.add("", &fill(&flag.lead), Is::Flag);
            lead = Some(&flag.lead);
        }
        page.add("! ", &fill(&flag.sign), Is::Flag);
    }
    page.lines
}

/// Returns all else of a runbook: where the run is, its steps, what follows.
#[must_use]
pub fn body(model: &Model, book: &Book<'_>, run: Option<&Run>, width: usize) -> Vec<Line> {
    let fill = |prose: &Prose| prose.fill(|live| documents::live(model, live));
    let tone = model.ui.style.tone;
    let runbook = book.runbook;
    let mut page = Page { model, width, lines: Vec::new() };
    // Once it is followed, when to use it takes the room of a step.
    if run.is_none() {
        page.section(HEADINGS[1], &runbook.when);
    }
    page.head(HEADINGS[2]);
    for (place, step) in (1_u8..).zip(&runbook.steps) {
        let state = run.and_then(|run| run.step(place));
        page.step(place, &fill(&step.text), step.timer, state);
        for choice in &step.choices {
            page.add("       ", &fill(&choice.text), Is::Step(place));
        }
    }
    let count = runbook.steps.len();
    for (place, _) in (1_usize..).zip(run.iter().flat_map(|run| &run.steps)).skip(count) {
        page.add("", &say::NO_LONGER.fill(tone, &[&place.to_string()]), Is::Text);
    }
    page.section(HEADINGS[3], &runbook.verify);
    page.section(HEADINGS[4], &runbook.escalate);
    page.section(HEADINGS[5], &runbook.afterwards);
    page.head(books::SOURCES.say(tone));
    for source in &runbook.sources {
        let day = source.checked.to_string();
        page.add("  ", &books::SOURCE.fill(tone, &[&source.title, &day]), Is::Text);
    }
    page.lines
}

/// Returns where a run is, in a line.
#[must_use]
pub fn at(model: &Model, run: &Run) -> String {
    let style = &model.ui.style;
    let started = time::when(run.started_at, model.now, style);
    let since = time::duration((model.now - run.started_at).max(TimeDelta::zero()));
    let of = run.steps.len().to_string();
    if run.steps.iter().all(|step| step.answer.is_some()) {
        return say::AT_END.fill(style.tone, &[&of, &started, &since]);
    }
    say::AT.fill(style.tone, &[&run.at_step().to_string(), &of, &started, &since])
}

/// Returns how the time of a step stands.
#[must_use]
pub fn timer(model: &Model, length: Option<TimeDelta>, until: Option<Timestamp>) -> Option<String> {
    let style = &model.ui.style;
    match (until, length) {
        (Some(until), _) if until > model.now => {
            let left = (until - model.now).num_seconds();
            let left = format!("{}:{:02}", left / 60, left % 60);
            Some(say::TIMER_LEFT.fill(style.tone, &[&left]))
        }
        (Some(until), _) => {
            Some(say::TIMER_OVER.fill(style.tone, &[&time::when(until, model.now, style)]))
        }
        (None, Some(length)) => Some(say::TIMER.fill(style.tone, &[&time::duration(length)])),
        (None, None) => None,
    }
}

/// A page while it is written.
struct Page<'a> {
    model: &'a Model,
    width: usize,
    lines: Vec<Line>,
}

impl Page<'_> {
    fn head(&mut self, words: &str) {
        if !self.lines.is_empty() {
            self.lines.push((String::new(), Is::Text));
        }
        self.add("", &words.to_uppercase(), Is::Head);
    }

    fn section(&mut self, heading: &str, said: &[Prose]) {
        if said.is_empty() {
            return;
        }
        self.head(heading);
        for prose in said {
            self.add("", &prose.fill(|live| documents::live(self.model, live)), Is::Text);
        }
    }

    fn step(&mut self, n: u8, words: &str, length: Option<TimeDelta>, state: Option<&StepState>) {
        let style = &self.model.ui.style;
        let tone = style.tone;
        let answer = state.and_then(|state| state.answer);
        let (sign, is) = match answer {
            None => (say::OPEN, Is::Step(n)),
            Some(answer) if answer.skipped => (say::SKIPPED, Is::Answered(n)),
            Some(_) => (say::TICKED, Is::Answered(n)),
        };
        let when = answer.map(|answer| time::when(answer.at, self.model.now, style));
        let when = when.map(|when| say::ANSWERED.fill(tone, &[&when])).unwrap_or_default();
        let lead = format!("{} {n}  ", sign.say(tone));
        self.add(&lead, &format!("{words}{when}"), is);
        let until = state.and_then(|state| state.timer).filter(|_| answer.is_none());
        let timer = timer(self.model, length, until).filter(|_| answer.is_none());
        let not_fit = state.and_then(|state| state.not_fit.as_deref()).map(|why| match why {
            "" => say::NOT_FIT.say(tone).to_owned(),
            why => say::NOT_FIT_WHY.fill(tone, &[why]),
        });
        for more in [timer, not_fit].into_iter().flatten() {
            self.add("       ", &more, is);
        }
    }

    /// Adds words after `lead`; what goes on is moved in as far. Nothing is cut.
    fn add(&mut self, lead: &str, words: &str, is: Is) {
        let below = " ".repeat(lead.chars().count());
        let words = fitted(words.to_owned(), &self.model.ui.style);
        let width = self.width.saturating_sub(below.len()).max(8);
        let lines = wrapped(&words, width, 0).into_iter().enumerate();
        self.lines.extend(lines.map(|(n, line)| {
            let lead = if n == 0 { lead } else { &below };
            (format!("{lead}{line}"), is)
        }));
    }
}
