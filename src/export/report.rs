//! The pictures of the console as one page to look at, print or give away:
//! HTML with its own style and drawings, no script, nothing fetched.
//!
//! No note, no answer of a check-in and no word of a carer about themselves is
//! ever read here.

pub mod carers;
pub mod draw;
pub mod glance;
pub mod heat;
pub mod nights;
pub mod page;
pub mod trends;
pub mod values;
pub mod weeks;

use crate::domain::baby::Baby;
use crate::domain::id::BabyId;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::export::report::page::GENERATOR;
use crate::export::report::page::Page;
use crate::export::report::page::Section;
use crate::export::report::values::date;
use crate::journal::household::Household;
use crate::journal::timeline::Timeline;
use crate::plan::Plan;
use crate::text::catalogue::report as say;
use crate::text::style::Style;
use crate::text::time;
use askama::Template;
use chrono::Days;
use chrono::NaiveDate;
use chrono::TimeDelta;

/// Most days of one page.
pub const MOST_DAYS: u32 = 366;

/// How many days are shown when nobody said.
pub const USUAL_DAYS: u32 = 28;

/// What stands on days before those that are shown: debt, means, weeks.
const BEFORE: TimeDelta = TimeDelta::days(36);

/// Which page.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The present.
    pub made: Timestamp,
    /// The moment the page ends, not after `made`.
    pub at: Timestamp,
    /// How many days up to then, at least 1.
    pub days: u32,
    /// The babies on it.
    pub babies: Vec<BabyId>,
    /// The carers are on it.
    pub carers: bool,
    /// The household is made up.
    pub demo: bool,
}

/// What the sections are drawn from.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The facts.
    pub line: &'a Timeline,
    /// Who lives there.
    pub household: &'a Household,
    /// What the family settled.
    pub plan: &'a Plan,
    /// How things are said.
    pub style: &'a Style,
    /// Which page.
    pub asked: &'a Asked,
}

impl<'a> Scene<'a> {
    /// Returns the babies of the page, in the household's order.
    pub fn babies(&self) -> impl Iterator<Item = (BabyId, &'a Baby)> {
        let asked = self.asked;
        let all = self.household.babies.iter();
        all.filter(|(id, _)| asked.babies.contains(id)).map(|(id, baby)| (*id, baby))
    }

    /// Tells whether the page has several babies, who then need their names.
    #[must_use]
    pub fn several(&self) -> bool {
        self.babies().count() > 1
    }

    /// Returns the name of a baby, or a word for one that has none.
    #[must_use]
    pub fn name(&self, baby: &Baby) -> String {
        let name = Some(baby.name.trim()).filter(|name| !name.is_empty());
        name.unwrap_or(say::BABY.say(self.style.tone)).to_owned()
    }
}

/// Returns from when on facts are read for a page that begins at `start` and
/// ends at `at`: what stands on earlier days, and a first year from birth on.
#[must_use]
pub fn reads_from(household: &Household, start: Timestamp, at: Timestamp) -> Timestamp {
    let year = TimeDelta::days(i64::from(MOST_DAYS));
    let births = household.babies.iter().filter_map(|(_, baby)| baby.born);
    let young = births.filter(|born| at - *born <= year).map(|born| born - TimeDelta::days(1));
    young.chain([start, at - year.min(TimeDelta::days(28))]).fold(start, Timestamp::min) - BEFORE
}

/// Returns the days of a page without those before the first entry: nothing
/// could have been logged on them.
#[must_use]
pub fn days_logged(line: &Timeline, asked: &Asked, style: &Style) -> u32 {
    let about = |subject: crate::domain::person::Subject| match subject.baby() {
        Some(baby) => asked.babies.contains(&baby),
        None => asked.carers && subject.carer().is_some(),
    };
    let first = line.all().iter().find(|logged| about(logged.fact.subject));
    let Some(first) = first else { return asked.days };
    let last = last_date(asked, style);
    let logged = (last - style.zone.date(first.fact.start)).num_days() + 1;
    u32::try_from(logged.max(1)).unwrap_or(1).min(asked.days)
}

/// Returns the last day that the page touches.
#[must_use]
pub fn last_date(asked: &Asked, style: &Style) -> NaiveDate {
    style.zone.date(asked.at - TimeDelta::milliseconds(1))
}

/// Returns the first day of the page.
#[must_use]
pub fn first_date(asked: &Asked, style: &Style) -> NaiveDate {
    let back = Days::new(u64::from(asked.days.saturating_sub(1)));
    let last = last_date(asked, style);
    last.checked_sub_days(back).unwrap_or(last)
}

/// Returns what the page covers.
#[must_use]
pub fn span(asked: &Asked, style: &Style) -> Span {
    Span::new(style.zone.day(first_date(asked, style)).start(), asked.at)
}

/// Returns the page as HTML; the same for the same arguments.
///
/// Cost: a pass over the days of each figure; a year takes well under a second.
///
/// # Errors
///
/// What the template says; none is known.
pub fn report(
    line: &Timeline,
    household: &Household,
    plan: &Plan,
    style: &Style,
    asked: &Asked,
) -> Result<String, askama::Error> {
    // A page is no terminal.
    let style = &Style { ascii: false, ..*style };
    page(Scene { line, household, plan, style, asked }).render()
}

/// Returns the page as values.
#[must_use]
pub fn page(scene: Scene<'_>) -> Page {
    let tone = scene.style.tone;
    let said = |text: crate::text::catalogue::Text| text.say(tone).to_owned();
    let mut sections: Vec<Section> =
        vec![glance::section(scene), nights::section(scene), trends::section(scene)];
    sections.push(heat::section(scene));
    sections.extend(scene.asked.carers.then(|| carers::section(scene)).flatten());
    Page {
        generator: GENERATOR,
        title: title(scene),
        banner: scene.asked.demo.then(|| said(say::DEMO)),
        head: head(scene),
        about: (
            said(say::ABOUT),
            [say::ABOUT_LOG, say::ABOUT_UNKNOWN, say::ABOUT_N].map(said).to_vec(),
        ),
        sections,
        figures: said(say::FIGURES),
        foot: said(say::FOOT),
    }
}

fn title(scene: Scene<'_>) -> String {
    let tone = scene.style.tone;
    let mut names: Vec<String> = scene.babies().map(|(_, baby)| scene.name(baby)).collect();
    let last = names.pop().unwrap_or_else(|| say::BABY.say(tone).to_owned());
    let all =
        if names.is_empty() { last } else { say::AND.fill(tone, &[&names.join(", "), &last]) };
    say::TITLE.fill(tone, &[&all])
}

/// Returns the days of the page in words.
#[must_use]
pub fn days_words(asked: &Asked, style: &Style) -> String {
    let (first, last) = (first_date(asked, style), date(last_date(asked, style), style));
    if asked.days == 1 {
        return last;
    }
    say::SPAN.fill(style.tone, &[&date(first, style), &last, &asked.days.to_string()])
}

/// Returns label and words of what stands above all.
fn head(scene: Scene<'_>) -> Vec<(String, String)> {
    let Scene { style, asked, .. } = scene;
    let tone = style.tone;
    let days = days_words(asked, style);
    let moment = |at| format!("{} {}", date(style.zone.date(at), style), time::clock(at, style));
    let known = (asked.at < asked.made).then(|| say::AS_AT.fill(tone, &[&moment(asked.at)]));
    let days = [Some(days), known].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let made = [style.zone.name(), &moment(asked.made), env!("CARGO_PKG_VERSION")];
    let label = |text: crate::text::catalogue::Text| text.say(tone).to_owned();
    let who = scene.babies().map(|(_, baby)| (label(say::L_WHO), born(scene, baby)));
    who.chain([(label(say::L_DAYS), days), (label(say::L_MADE), say::MADE.fill(tone, &made))])
        .collect()
}

fn born(scene: Scene<'_>, baby: &Baby) -> String {
    let Scene { style, asked, .. } = scene;
    let name = scene.name(baby);
    let Some(born) = baby.born.filter(|born| *born <= asked.at) else {
        return say::BORN_UNKNOWN.fill(style.tone, &[&name]);
    };
    let birth = style.zone.date(born);
    let days = (style.zone.date(asked.at) - birth).num_days().to_string();
    say::BORN.fill(style.tone, &[&name, &date(birth, style), &days])
}
