//! The hand-over card as text: on screen, for a chat message, on paper.

use crate::board::handover::BabyCard;
use crate::board::handover::Card;
use crate::board::handover::DUE;
use crate::board::handover::NONE_KNOWN;
use crate::board::handover::TOO_OLD;
use crate::domain::detail::Detail;
use crate::domain::id::CarerId;
use crate::domain::quantity::Measured;
use crate::domain::quantity::Millilitres;
use crate::domain::quantity::Unit;
use crate::domain::span::Timestamp;
use crate::export::alert;
use crate::export::next_feed::next_feed;
use crate::journal::alert::Alert;
use crate::journal::household::Household;
use crate::journal::timeline::Logged;
use crate::metrics::last::SleepState;
use crate::metrics::until::DAYS;
use crate::metrics::until::Until;
use crate::text::amount::amount;
use crate::text::ascii::fitted;
use crate::text::catalogue::Text;
use crate::text::catalogue::frame;
use crate::text::catalogue::handover as say;
use crate::text::style::Style;
use crate::text::time;
use crate::text::words;
use crate::text::wrap::wrapped;

/// Columns of a card that is sent: a chat message on a phone.
pub const WIDE: usize = 60;

/// Columns a line is moved in that goes on from the one above.
const HANG: usize = 2;

/// Longest note that is told whole, in characters.
const LONG: usize = 240;

/// Most notes of one list.
const NOTES: usize = 10;

/// What a card needs beside the facts.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// Who lives here.
    pub household: &'a Household,
    /// How values are put into words; its zone is that of the times.
    pub style: &'a Style,
    /// Who hands over.
    pub from: Option<CarerId>,
    /// Who takes over.
    pub to: Option<CarerId>,
}

/// How much a line matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It is what one looks for first.
    Strong,
    /// As the others.
    Usual,
    /// It is about the line above.
    Faint,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub words: String,
    /// How much it matters.
    pub weight: Weight,
}

/// Returns the card in lines of at most `width` columns; what goes on from the
/// line above is moved in.
#[must_use]
pub fn lines(card: &Card, about: About<'_>, width: usize) -> Vec<Line> {
    let teller = Teller { card, about };
    let broken = teller.whole().into_iter().flat_map(|line| {
        let words = fitted(line.words, about.style);
        let parts = wrapped(&words, width, HANG);
        parts.into_iter().map(move |words| Line { words, weight: line.weight })
    });
    broken.collect()
}

/// Returns the card as one text that ends with a line end.
#[must_use]
pub fn text(card: &Card, about: About<'_>, width: usize) -> String {
    lines(card, about, width).into_iter().map(|line| line.words + "\n").collect()
}

/// Returns whose sleep the card speaks of: the primary carer's, unless that
/// one takes over; then whoever hands over.
#[must_use]
pub fn sleeper(
    household: &Household,
    from: Option<CarerId>,
    to: Option<CarerId>,
) -> Option<CarerId> {
    let primary = household.carers.iter().find(|(_, carer)| carer.primary).map(|(id, _)| *id);
    [primary, from].into_iter().flatten().find(|id| Some(*id) != to)
}

struct Teller<'a> {
    card: &'a Card,
    about: About<'a>,
}

impl Teller<'_> {
    fn whole(&self) -> Vec<Line> {
        let card = self.card;
        let mut lines = vec![strong(self.title()), usual(self.since())];
        lines.extend(card.handed.iter().map(|one| usual(self.handed(one))));
        let (household, style) = (self.about.household, self.about.style);
        let alert = |one: &Alert| alert::card(one, household, &self.when(one.opened_at), style);
        lines.extend(card.alerts.iter().map(|one| strong(alert(one))));
        lines.extend(card.needs.iter().map(|need| strong(self.need(need))));
        lines.extend(self.until());
        lines.extend(self.listed(say::RUNNING, &card.running, Self::running));
        lines.extend(card.due.iter().map(|one| self.row(say::DUE, &self.noted(one))));
        for baby in &card.babies {
            lines.extend(self.baby(baby));
        }
        lines.extend(self.notes(&card.notes));
        lines
    }

    fn fill(&self, text: Text, with: &[&str]) -> String {
        text.fill(self.about.style.tone, with)
    }

    fn say(&self, text: Text) -> &'static str {
        text.say(self.about.style.tone)
    }

    fn row(&self, label: Text, what: &str) -> Line {
        usual(self.fill(say::ROW, &[self.say(label), what]))
    }

    fn listed(
        &self,
        label: Text,
        all: &[Logged],
        one: fn(&Self, &Logged) -> String,
    ) -> Option<Line> {
        let words: Vec<String> = all.iter().map(|logged| one(self, logged)).collect();
        (!words.is_empty()).then(|| self.row(label, &words.join("; ")))
    }

    fn name(&self, carer: Option<CarerId>) -> Option<&str> {
        carer.and_then(|id| self.about.household.carer_name(id))
    }

    fn when(&self, at: Timestamp) -> String {
        time::when(at, self.card.now, self.about.style)
    }

    fn ago(&self, at: Timestamp) -> String {
        time::duration(self.card.now - at)
    }

    fn title(&self) -> String {
        let now = time::dated(self.card.now, self.card.now, self.about.style);
        match self.name(self.about.to) {
            Some(to) => self.fill(say::TITLE_TO, &[to, &now]),
            None => self.fill(say::TITLE, &[&now]),
        }
    }

    fn since(&self) -> String {
        let since = self.card.since;
        let Some(after) = &self.card.after else {
            let hours = [NONE_KNOWN, TOO_OLD].map(|length| length.num_hours().to_string());
            // The one of just now stands below.
            let none = self.card.handed.is_empty();
            let words = if none { say::SINCE_HOURS } else { say::SINCE_HOURS_HANDED };
            return self.fill(words, &hours.each_ref().map(String::as_str));
        };
        let words = [self.when(since), self.ago(since), self.hand_over(after)];
        self.fill(say::SINCE, &words.each_ref().map(String::as_str))
    }

    fn handed(&self, logged: &Logged) -> String {
        self.fill(say::READ, &[&self.when(logged.fact.start), &self.hand_over(logged)])
    }

    fn hand_over(&self, logged: &Logged) -> String {
        let to = match logged.fact.detail {
            Detail::HandOver { to } => self.name(to),
            _ => None,
        };
        let words = match (self.name(logged.fact.by), to) {
            (Some(by), Some(to)) => self.fill(say::FROM_TO, &[by, to]),
            (Some(by), None) => self.fill(say::FROM, &[by]),
            (None, Some(to)) => self.fill(say::TO, &[to]),
            (None, None) => self.say(say::HANDED).to_owned(),
        };
        self.with_note(words, logged)
    }

    fn need(&self, logged: &Logged) -> String {
        let text = match &logged.fact.detail {
            Detail::Request { text } => short(text),
            _ => String::new(),
        };
        let when = self.when(logged.fact.start);
        match self.name(logged.fact.subject.carer()) {
            Some(name) => self.fill(say::NEED, &[name, &text, &when]),
            None => self.fill(say::NEED_NOBODY, &[&text, &when]),
        }
    }

    fn until(&self) -> Vec<Line> {
        let Some(until) = self.card.until else {
            return vec![usual(self.say(say::NO_BABY).to_owned())];
        };
        let about = self.about;
        let name = self.name(sleeper(about.household, about.from, about.to));
        let who = name.unwrap_or_else(|| self.say(say::WHOEVER));
        let low = name.unwrap_or_else(|| self.say(say::WHOEVER_LOW));
        let (n, days) = (until.gaps().to_string(), DAYS.to_string());
        let basis =
            |text: Text| Line { words: self.fill(text, &[&n, &days]), weight: Weight::Faint };
        match until {
            Until::About { at, .. } => {
                let words = self.fill(say::UNTIL, &[who, &self.when(at)]);
                vec![strong(words), basis(say::UNTIL_BASIS)]
            }
            Until::AnyTime { .. } => {
                let words = self.fill(say::ANY_TIME, &[low]);
                vec![strong(words), basis(say::ANY_TIME_BASIS)]
            }
            Until::Unknown { .. } => {
                vec![usual(self.fill(say::NOT_KNOWN, &[low, &n]))]
            }
        }
    }

    fn baby(&self, baby: &BabyCard) -> Vec<Line> {
        let mut lines = Vec::new();
        if self.card.babies.len() > 1 {
            let name = if baby.name.is_empty() { self.say(frame::BABY) } else { &baby.name };
            lines.push(strong(name.to_owned()));
        }
        lines.push(self.row(say::FEEDS, &self.feeds(baby)));
        if let Some((likely, rests)) = next_feed(baby, self.card.now, self.about.style) {
            lines.push(self.row(say::NEXT_FEED, &likely));
            lines.push(Line { words: rests, weight: Weight::Faint });
        }
        lines.push(self.row(say::NAPPIES, &self.nappies(baby)));
        lines.push(self.row(say::SLEEP, &self.sleep(baby)));
        lines.extend(self.settled(baby));
        lines.extend(self.listed(say::RUNNING, &baby.running, Self::running));
        let temperature = baby.temperature.as_ref().map(|one| self.temperature(one));
        lines.extend(temperature.map(|words| self.row(say::TEMPERATURE, &words)));
        lines.extend(self.listed(say::MEDICINE, &baby.medicines, Self::given));
        lines.extend(self.notes(&baby.notes));
        lines
    }

    fn feeds(&self, baby: &BabyCard) -> String {
        let totals = baby.totals;
        let mut words = if totals.feeds == 0 {
            self.say(say::NONE).to_owned()
        } else {
            totals.feeds.to_string()
        };
        let sum: Option<Measured<Millilitres>> =
            Measured::new(totals.bottle_ml, Unit::Ml).ok().filter(|_| baby.measured > 0);
        if let Some(sum) = sum {
            let sum = amount(&sum, self.about.style);
            words = format!("{words}, {}", self.fill(say::MEASURED, &[&sum]));
        }
        let last = baby.last_feed.as_ref().map(|last| {
            let (what, when) = (self.what(last), self.when(last.fact.start));
            match self.name(last.fact.by) {
                Some(by) => self.fill(say::LAST_BY, &[&what, &when, by]),
                None => self.fill(say::LAST, &[&what, &when]),
            }
        });
        joined([Some(words), last])
    }

    fn nappies(&self, baby: &BabyCard) -> String {
        let totals = baby.totals;
        let dry = baby.dry;
        let counted =
            |count: u32, text: Text| (count > 0).then(|| self.fill(text, &[&count.to_string()]));
        let counts = [(totals.wet, say::WET), (totals.dirty, say::DIRTY), (dry, say::DRY)];
        let counts: Vec<String> =
            counts.into_iter().filter_map(|(count, text)| counted(count, text)).collect();
        let counts =
            if counts.is_empty() { self.say(say::NONE).to_owned() } else { counts.join(", ") };
        let lasts = [(baby.last_wet, say::LAST_WET), (baby.last_dirty, say::LAST_DIRTY)];
        let lasts: Vec<String> = lasts
            .into_iter()
            .filter_map(|(at, text)| Some(self.fill(text, &[&self.when(at?)])))
            .collect();
        joined([Some(counts), Some(lasts.join(", "))])
    }

    fn sleep(&self, baby: &BabyCard) -> String {
        let totals = baby.totals;
        let since = |text: Text, at| self.fill(text, &[&self.when(at), &self.ago(at)]);
        let none = totals.sleep.is_zero();
        let state = match baby.state {
            SleepState::Asleep(at) => since(say::ASLEEP, at),
            SleepState::Awake(at) => since(say::AWAKE, at),
            SleepState::Unknown if none => return self.say(say::SLEEP_UNKNOWN).to_owned(),
            SleepState::Unknown => self.say(say::STATE_UNKNOWN).to_owned(),
        };
        let slept = if none {
            self.say(say::NONE).to_owned()
        } else {
            let [all, longest] = [totals.sleep, totals.longest_sleep].map(time::duration);
            format!("{all}, {}", self.fill(say::LONGEST, &[&longest]))
        };
        let went = baby.to_sleep.as_deref().map(|how| self.fill(say::WENT, &[&short(how)]));
        joined([Some(slept), Some(state), went])
    }

    fn settled(&self, baby: &BabyCard) -> Option<Line> {
        let counted = baby.settled.iter().map(|method| {
            let (held, tried) = (method.held.to_string(), method.tried.to_string());
            self.fill(say::METHOD, &[&short(&method.name), &held, &tried])
        });
        let open = baby.just_tried.iter().map(|name| self.fill(say::JUST_NOW, &[&short(name)]));
        let all: Vec<String> = counted.chain(open).collect();
        (!all.is_empty()).then(|| self.row(say::SETTLED, &all.join(", ")))
    }

    fn running(&self, logged: &Logged) -> String {
        let own = self.name(logged.fact.subject.carer()).map(|name| format!("{name} "));
        let what = format!("{}{}", own.unwrap_or_default(), self.what(logged));
        self.fill(say::RUNS, &[&what, &self.when(logged.fact.start)])
    }

    fn temperature(&self, logged: &Logged) -> String {
        let (what, when) = (self.what(logged), self.when(logged.fact.start));
        match self.name(logged.fact.by) {
            Some(by) => self.fill(say::VALUE_BY, &[&what, &when, by]),
            None => self.fill(say::VALUE, &[&what, &when]),
        }
    }

    /// A dose as it was logged: no advice, no next time.
    fn given(&self, logged: &Logged) -> String {
        let Detail::Medicine(dose) = &logged.fact.detail else { return String::new() };
        let more = [&dose.strength, &dose.amount].into_iter().flatten();
        let what: Vec<&str> =
            std::iter::once(&dose.product).chain(more).map(String::as_str).collect();
        let (what, when) = (short(&what.join(" ")), self.when(logged.fact.start));
        match self.name(logged.fact.by) {
            Some(by) => self.fill(say::GIVEN_BY, &[&what, &when, by]),
            None => self.fill(say::GIVEN, &[&what, &when]),
        }
    }

    fn notes(&self, notes: &[Logged]) -> Vec<Line> {
        let older = notes.len().saturating_sub(NOTES);
        let told = notes[older..].iter().map(|one| self.row(say::NOTE, &self.noted(one)));
        let left = (older > 0).then(|| Line {
            words: self.fill(say::OLDER_NOTES, &[&older.to_string()]),
            weight: Weight::Faint,
        });
        told.chain(left).collect()
    }

    fn noted(&self, logged: &Logged) -> String {
        let fact = &logged.fact;
        let words = match &fact.detail {
            Detail::Note { text } => short(text),
            _ => self.what(logged),
        };
        // The line of what is due says so itself.
        let tags = fact.tags.iter().filter(|tag| !tag.eq_ignore_ascii_case(DUE));
        let tags = tags.map(|tag| format!("#{tag}"));
        let words: Vec<String> = std::iter::once(words).chain(tags).collect();
        let words = self.with_note(words.join(" "), logged);
        let when = self.when(fact.start);
        match self.name(fact.by) {
            Some(by) => self.fill(say::NOTED_BY, &[&when, by, &words]),
            None => self.fill(say::NOTED, &[&when, &words]),
        }
    }

    fn with_note(&self, words: String, logged: &Logged) -> String {
        match &logged.fact.note {
            Some(note) => self.fill(say::WITH_NOTE, &[&words, &short(note)]),
            None => words,
        }
    }

    fn what(&self, logged: &Logged) -> String {
        short(&words::named(&logged.fact, self.about.household, self.about.style))
    }
}

const fn strong(words: String) -> Line {
    Line { words, weight: Weight::Strong }
}

const fn usual(words: String) -> Line {
    Line { words, weight: Weight::Usual }
}

fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join("; ")
}

/// Returns a text on one line, cut where it is very long: all of it is in the log.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONG) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
