//! `status --line`, `--waybar` and `--check`: the question that needs no app.

use crate::board::alerts::Counts;
use crate::cli::problem::Problem;
use crate::cli::problem::code;
use crate::domain::span::Timestamp;
use crate::metrics::last::SleepState;
use crate::text::ascii::ascii;
use crate::text::catalogue::Text;
use crate::text::catalogue::alerting;
use crate::text::catalogue::cli as words;
use crate::text::catalogue::usage;
use crate::text::style::Tone;
use crate::text::time::ago;
use chrono::TimeDelta;
use serde_json::Value;
use serde_json::json;
use std::collections::BTreeSet;

/// Widest line, in cells; tmux and friends cut what is longer.
pub const WIDTH: usize = 40;

/// Nothing written down for that long: the line no longer says when was fed.
pub const DOUBTFUL: TimeDelta = TimeDelta::hours(6);

/// Nothing written down for that long: `--check` says so.
pub const STALE: TimeDelta = TimeDelta::hours(12);

/// What the line is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance {
    /// The moment.
    pub now: Timestamp,
    /// One for each baby that is born.
    pub babies: Vec<Seen>,
    /// Time since anything was written down; `None` with an empty journal.
    pub data_age: Option<TimeDelta>,
    /// Live alerts.
    pub alerts: Counts,
}

/// One baby in the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The name; empty until given.
    pub name: String,
    /// When the last feed began.
    pub fed: Option<Timestamp>,
    /// That feed still runs.
    pub feeding: bool,
    /// Its amount in words.
    pub amount: Option<String>,
    /// Asleep or awake, and since when.
    pub state: SleepState,
    /// The last wet nappy.
    pub wet: Option<Timestamp>,
    /// The last dirty nappy.
    pub dirty: Option<Timestamp>,
}

impl Glance {
    /// Returns one ASCII line of at most [`WIDTH`] cells: the fullest that fits.
    #[must_use]
    pub fn line(&self) -> String {
        let counts = self.counts();
        let counts = if counts.is_empty() { counts } else { counts + " " };
        let rest = self.rest(WIDTH.saturating_sub(counts.len()));
        let mut line = counts + &rest;
        line.truncate(WIDTH);
        line
    }

    /// Returns the live alerts: `!1 ~1`, empty without one.
    fn counts(&self) -> String {
        let Counts { page, ticket } = self.alerts;
        let some = |count: u32, text: Text| {
            (count > 0).then(|| text.fill(Tone::Ops, &[&count.to_string()]))
        };
        let said = [some(page, alerting::PAGES), some(ticket, alerting::TICKETS)];
        said.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Returns what holds of the babies, the fullest form of at most `width` cells.
    fn rest(&self, width: usize) -> String {
        if let Some(age) = self.data_age.filter(|age| *age >= DOUBTFUL) {
            return words::LINE_DOUBTFUL.fill(Tone::Ops, &[&age.num_hours().to_string()]);
        }
        if self.babies.iter().all(|baby| baby.fed.is_none() && baby.state == SleepState::Unknown) {
            return words::LINE_EMPTY.say(Tone::Ops).to_owned();
        }
        let forms = match self.babies.as_slice() {
            [only] => vec![only.alone(self.now, true), only.alone(self.now, false)],
            several => {
                let labels = self.labels(usize::MAX);
                let each: Vec<String> = several
                    .iter()
                    .zip(&labels)
                    .map(|(baby, label)| format!("{label} {}", baby.words(self.now)))
                    .collect();
                let short = |letters| self.grouped(&self.labels(letters));
                vec![each.join(" | "), self.grouped(&labels), short(3), short(1)]
            }
        };
        let mut line = String::new();
        for form in forms {
            line = ascii(&form);
            if line.len() <= width {
                break;
            }
        }
        line
    }

    /// Returns the line that `format` describes, once for each baby.
    ///
    /// # Errors
    ///
    /// A [`Problem`] that names a place nobody knows.
    pub fn format(&self, format: &str) -> Result<String, Problem> {
        let mut lines = Vec::new();
        for baby in &self.babies {
            let mut line = String::new();
            let mut rest = format;
            while let Some((before, after)) = rest.split_once('{') {
                line.push_str(before);
                let (place, after) = after.split_once('}').unwrap_or((after, ""));
                line.push_str(&self.place(baby, place).ok_or_else(|| unknown_place(place))?);
                rest = after;
            }
            line.push_str(rest);
            lines.push(ascii(&line));
        }
        Ok(lines.join(" | "))
    }

    fn place(&self, baby: &Seen, name: &str) -> Option<String> {
        let since = |at: Option<Timestamp>| at.map_or_else(unknown, |at| ago(self.now - at));
        Some(match name {
            "baby" => baby.name.clone(),
            "fed" => baby.fed_words(self.now, true),
            "feed_ago" => since(baby.fed),
            "amount" => baby.amount.clone().unwrap_or_default(),
            "sleep" => baby.state_word().to_owned(),
            "sleep_for" => since(baby.since()),
            "wet_ago" => since(baby.wet),
            "dirty_ago" => since(baby.dirty),
            "alerts" => self.counts(),
            _ => return None,
        })
    }

    /// Names in ASCII, cut to `letters`; numbers where two would look alike.
    fn labels(&self, letters: usize) -> Vec<String> {
        let cut = |baby: &Seen| ascii(&baby.name).chars().take(letters).collect::<String>();
        let labels: Vec<String> = self.babies.iter().map(cut).collect();
        let apart: BTreeSet<&String> = labels.iter().collect();
        if apart.len() == labels.len() {
            return labels;
        }
        (1..=self.babies.len()).map(|number| number.to_string()).collect()
    }

    /// Feeds of all, then who sleeps, or else who is awake.
    fn grouped(&self, labels: &[String]) -> String {
        let since = |at: Option<Timestamp>| at.map_or_else(unknown, |at| ago(self.now - at));
        let all = || self.babies.iter().zip(labels);
        let listed = |state: fn(SleepState) -> bool| {
            let of = all().filter(|(baby, _)| state(baby.state));
            let of = of.map(|(baby, label)| format!("{label} {}", since(baby.since())));
            of.collect::<Vec<_>>().join(" ")
        };
        let fed = all().map(|(baby, label)| format!("{label} {}", since(baby.fed)));
        let fed = fed.collect::<Vec<_>>().join(" ");
        let asleep = listed(|state| matches!(state, SleepState::Asleep(_)));
        let awake = listed(|state| matches!(state, SleepState::Awake(_)));
        let states = [(words::ASLEEP, asleep), (words::AWAKE, awake)];
        let state = states.iter().find(|(_, who)| !who.is_empty());
        let state = state.map(|(word, who)| format!(" | {} {who}", word.say(Tone::Ops)));
        format!("{} {fed}{}", words::FED.say(Tone::Ops), state.unwrap_or_default())
    }

    /// Returns what waybar reads: text, tooltip, class.
    #[must_use]
    pub fn waybar(&self) -> Value {
        let tip = |baby: &Seen| {
            let since = |text: &str, at: Option<Timestamp>| {
                at.map(|at| format!("{text} {}", ago(self.now - at)))
            };
            let name = Some(baby.name.clone()).filter(|name| !name.is_empty());
            let fed = Some(baby.fed_words(self.now, true));
            let state = since(baby.state_word(), baby.since());
            let wet = since(words::WET.say(Tone::Ops), baby.wet);
            let dirty = since(words::DIRTY.say(Tone::Ops), baby.dirty);
            [name, fed, state, wet, dirty].into_iter().flatten().collect::<Vec<_>>().join("\n")
        };
        let tooltip = self.babies.iter().map(tip).collect::<Vec<_>>().join("\n\n");
        // What is certain goes before what is not known.
        let class = match self.alerts {
            Counts { page: 1.., .. } => "page",
            _ if self.stale() => "stale",
            Counts { ticket: 1.., .. } => "ticket",
            Counts { .. } => "ok",
        };
        json!({"text": self.line(), "tooltip": tooltip, "class": class})
    }

    /// Returns the line and the exit code of `--check`.
    #[must_use]
    pub fn check(&self) -> (String, u8) {
        let age = self.data_age.map(ago);
        let alerts =
            |text: Text, count: u32| text.fill(Tone::Ops, &[&count.to_string(), &self.line()]);
        if self.alerts.page > 0 {
            return (alerts(alerting::CHECK_PAGE, self.alerts.page), code::PAGE);
        }
        if self.alerts.ticket > 0 && !self.stale() {
            return (alerts(alerting::CHECK_TICKET, self.alerts.ticket), code::TICKET);
        }
        match age {
            None => (words::CHECK_EMPTY.say(Tone::Ops).to_owned(), code::STALE),
            Some(age) if self.stale() => (words::CHECK_STALE.fill(Tone::Ops, &[&age]), code::STALE),
            Some(_) => (words::CHECK_OK.fill(Tone::Ops, &[&self.line()]), 0),
        }
    }

    fn stale(&self) -> bool {
        self.data_age.is_none_or(|age| age >= STALE)
    }
}

impl Seen {
    fn alone(&self, now: Timestamp, with_amount: bool) -> String {
        [Some(self.fed_words(now, with_amount)), self.state_words(now)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" | ")
    }

    fn words(&self, now: Timestamp) -> String {
        [Some(self.fed_words(now, false)), self.state_words(now)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn fed_words(&self, now: Timestamp, with_amount: bool) -> String {
        let word = if self.feeding { words::FEEDING } else { words::FED }.say(Tone::Ops);
        let since = self.fed.map_or_else(unknown, |at| ago(now - at));
        match &self.amount {
            Some(amount) if with_amount => format!("{word} {since} ({amount})"),
            _ => format!("{word} {since}"),
        }
    }

    fn state_words(&self, now: Timestamp) -> Option<String> {
        self.since().map(|at| format!("{} {}", self.state_word(), ago(now - at)))
    }

    fn state_word(&self) -> &'static str {
        match self.state {
            SleepState::Asleep(_) => words::ASLEEP,
            SleepState::Awake(_) => words::AWAKE,
            SleepState::Unknown => words::UNKNOWN,
        }
        .say(Tone::Ops)
    }

    /// Returns the newest moment anything was seen.
    #[must_use]
    pub fn newest(&self) -> Option<Timestamp> {
        [self.fed, self.since(), self.wet, self.dirty].into_iter().flatten().max()
    }

    const fn since(&self) -> Option<Timestamp> {
        match self.state {
            SleepState::Asleep(at) | SleepState::Awake(at) => Some(at),
            SleepState::Unknown => None,
        }
    }
}

fn unknown() -> String {
    words::UNKNOWN.say(Tone::Ops).to_owned()
}

fn unknown_place(place: &str) -> Problem {
    let message = words::UNKNOWN_PLACE.fill(Tone::Ops, &[&format!("{{{place}}}")]);
    Problem::new(code::NOT_UNDERSTOOD, message).hint(usage::A_FORMAT.say(Tone::Ops))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    fn at(minutes: i64) -> Timestamp {
        DateTime::from_timestamp(1_800_000_000, 0).expect("a moment") - TimeDelta::minutes(minutes)
    }

    fn seen(name: &str, fed: i64, state: SleepState) -> Seen {
        Seen {
            name: name.to_owned(),
            fed: Some(at(fed)),
            feeding: false,
            amount: Some("90 ml".to_owned()),
            state,
            wet: Some(at(30)),
            dirty: None,
        }
    }

    fn glance(babies: Vec<Seen>) -> Glance {
        Glance {
            now: at(0),
            babies,
            data_age: Some(TimeDelta::minutes(41)),
            alerts: Counts::default(),
        }
    }

    #[test]
    fn one_baby_has_amount_and_state() {
        let line = glance(vec![seen("Ada", 110, SleepState::Asleep(at(41)))]).line();
        assert_eq!(line, "fed 1h50 (90 ml) | asleep 0h41");
        let mut ada = seen("Ada", 0, SleepState::Unknown);
        ada.amount = Some("89 ml (3 oz) of something that has a long name".to_owned());
        assert_eq!(glance(vec![ada.clone()]).line(), "fed 0h00");
        ada.feeding = true;
        assert_eq!(glance(vec![ada]).line(), "feeding 0h00");
    }

    #[test]
    fn twins_share_the_line_and_nobody_is_mistaken_for_the_other() {
        for (one, other, expected) in [
            ("Ada", "Ben", "fed Ada 1h50 Ben 0h20 | asleep Ada 0h41"),
            ("Adelheid", "Benjamin", "fed Ade 1h50 Ben 0h20 | asleep Ade 0h41"),
            ("É", "Ö", "fed 1 1h50 2 0h20 | asleep 1 0h41"),
        ] {
            let line = glance(vec![
                seen(one, 110, SleepState::Asleep(at(41))),
                seen(other, 20, SleepState::Awake(at(62))),
            ])
            .line();
            assert_eq!(line, expected);
            assert!(line.is_ascii() && line.len() <= WIDTH, "{line}");
        }
    }

    #[test]
    fn any_family_fits_in_forty_ascii_cells() {
        for count in 0..6 {
            for name in ["", "Ada", "Łucja Wilhelmina", "🐣"] {
                let babies = vec![seen(name, 60 * 24 * 9, SleepState::Awake(at(9999))); count];
                let line = glance(babies).line();
                assert!(line.is_ascii() && line.len() <= WIDTH, "{line}");
            }
        }
    }

    #[test]
    fn an_old_log_says_that_it_does_not_know() {
        let mut glance = glance(vec![seen("Ada", 400, SleepState::Unknown)]);
        for (hours, line, code) in [(5, "fed 6h40 (90 ml)", 0), (6, "fed ? (log 6 h old)", 0)] {
            glance.data_age = Some(TimeDelta::hours(hours));
            assert_eq!(glance.line(), line);
            assert_eq!(glance.check().1, code);
        }
        glance.data_age = Some(STALE - TimeDelta::minutes(1));
        assert_eq!(glance.check().1, 0);
        glance.data_age = Some(STALE);
        assert_eq!(glance.check(), ("stale: nothing logged for 12h00".to_owned(), 30));
        assert_eq!(glance.waybar()["class"], "stale");
        glance.data_age = None;
        assert_eq!(glance.check(), ("stale: nothing logged yet".to_owned(), 30));
        glance.babies.clear();
        assert_eq!(glance.line(), "nothing logged yet");
    }

    #[test]
    fn a_format_is_filled_and_an_unknown_place_named() {
        let glance = glance(vec![seen("Ada", 110, SleepState::Awake(at(5)))]);
        let filled = glance.format("{baby}: {feed_ago} {amount}, {sleep} {sleep_for} {dirty_ago}");
        assert_eq!(filled.as_deref(), Ok("Ada: 1h50 90 ml, awake 0h05 ?"));
        let problem = glance.format("{mood}").expect_err("no such place");
        assert_eq!((problem.code, problem.message.contains("{mood}")), (2, true));
        assert!(glance.format("{").is_err());
        assert_eq!(glance.format("}x").as_deref(), Ok("}x"));
    }

    #[test]
    fn alerts_stand_first_and_decide_before_what_is_not_known() {
        let day = || glance(vec![seen("Ada", 110, SleepState::Asleep(at(41)))]);
        let with = |page, ticket| Glance { alerts: Counts { page, ticket }, ..day() };
        let old = |page, ticket| Glance { data_age: Some(STALE), ..with(page, ticket) };
        assert_eq!(with(1, 2).line(), "!1 ~2 fed 1h50 (90 ml) | asleep 0h41");
        for (glance, class, code) in [
            (day(), "ok", 0),
            (with(0, 1), "ticket", code::TICKET),
            (with(2, 1), "page", code::PAGE),
            (old(0, 0), "stale", code::STALE),
            (old(0, 1), "stale", code::STALE),
            (old(1, 0), "page", code::PAGE),
        ] {
            assert_eq!((glance.waybar()["class"].as_str(), glance.check().1), (Some(class), code));
            assert!(glance.line().len() <= WIDTH, "{}", glance.line());
        }
        assert_eq!(with(1, 0).check().0, "page: 1 | !1 fed 1h50 (90 ml) | asleep 0h41");
        assert_eq!(with(0, 1).format("{alerts} {baby}"), Ok("~1 Ada".to_owned()));
    }

    #[test]
    fn waybar_gets_all_in_the_tooltip() {
        let bar = glance(vec![seen("Ada", 110, SleepState::Asleep(at(41)))]).waybar();
        assert_eq!(bar["text"], "fed 1h50 (90 ml) | asleep 0h41");
        assert_eq!(bar["tooltip"], "Ada\nfed 1h50 (90 ml)\nasleep 0h41\nwet 0h30");
        assert_eq!(bar["class"], "ok");
    }
}
