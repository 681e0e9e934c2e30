//! An alert in words: its title, why it spoke, and what a locked phone may show.

use crate::domain::detail::Kind;
use crate::domain::entry::alert::Cause;
use crate::domain::entry::alert::DataTrouble;
use crate::domain::entry::alert::Opening;
use crate::domain::nappy::NappyContent;
use crate::domain::span::Timestamp;
use crate::text::amount::number;
use crate::text::ascii::fitted;
use crate::text::catalogue::Text;
use crate::text::catalogue::alerts as say;
use crate::text::flag;
use crate::text::style::Style;
use crate::text::style::Tone;
use crate::text::time;
use crate::text::words;
use chrono::TimeDelta;

/// The tier that is the budget itself.
const EXHAUSTED: &str = "exhausted";

/// Returns what an alert is about in one line: `Ada: no feed since 22:50`.
///
/// `who` is the name of its subject; `None` for the household.
#[must_use]
pub fn title(opening: &Opening, who: Option<&str>, now: Timestamp, style: &Style) -> String {
    let tone = style.tone;
    let what = match &opening.cause {
        Cause::Overdue { of, content, last, .. } => {
            say::OVERDUE.fill(tone, &[&thing(*of, *content, tone), &time::when(*last, now, style)])
        }
        Cause::Burn { objective, tier, .. } if tier == EXHAUSTED => {
            say::GONE.fill(tone, &[objective])
        }
        Cause::Burn { objective, tier, .. } => {
            say::BURN.fill(tone, &[objective, window(tier).say(tone)])
        }
        Cause::Load { metric, word: Some(word), .. } if metric == "drive" => {
            say::DRIVE.fill(tone, &[word])
        }
        Cause::Load { metric, word: Some(word), .. } => {
            say::LOAD.fill(tone, &[&figure(metric, tone), word])
        }
        Cause::Load { metric, value, .. } => {
            say::LOAD.fill(tone, &[&figure(metric, tone), &amount(metric, *value, tone)])
        }
        Cause::Data { what, minutes } => trouble(*what, *minutes).say(tone).to_owned(),
        Cause::Drift { of, ratio } => {
            let text = if *ratio > 1.0 { say::MORE } else { say::FEWER };
            text.fill(tone, &[words::kind(*of).say(tone)])
        }
        Cause::RedFlag { flag, value } => {
            say::RED_FLAG.fill(tone, &[&flag::title(flag, *value, style)])
        }
        Cause::Sign { flag } => say::RED_FLAG.fill(tone, &[&flag::title(flag, None, style)]),
        Cause::Manual { text } => say::MANUAL.fill(tone, &[text]),
    };
    let said = who.map_or_else(|| what.clone(), |who| say::ABOUT.fill(tone, &[who, &what]));
    fitted(said, style)
}

/// Returns why an alert spoke, in a sentence or two, as told at `now`: `No feed
/// for 4h10, promised within 4h00. …`
#[must_use]
pub fn why(cause: &Cause, now: Timestamp, style: &Style) -> String {
    let tone = style.tone;
    let said = match cause {
        Cause::Overdue { of, content, last, limit_min } => {
            let thing = thing(*of, *content, tone);
            let limit = minutes(*limit_min);
            let (waited, last) = (time::duration(now - *last), time::dated(*last, now, style));
            let why = say::OVERDUE_WHY.fill(tone, &[&thing, &waited, &limit, &last]);
            format!("{why} {}", say::OVERDUE_LOG.say(tone))
        }
        Cause::Burn { tier, bad, events, .. } => {
            let text = if tier == EXHAUSTED { say::GONE_WHY } else { say::BURN_WHY };
            let counts = [bad.to_string(), events.to_string()];
            text.fill(tone, &[&counts[0], &counts[1], window(tier).say(tone)])
        }
        Cause::Load { metric, value, limit, word } => {
            load_why(metric, *value, *limit, word.as_deref(), tone)
        }
        Cause::Data { what, minutes: length } => data_why(*what, *length, tone),
        Cause::Drift { of, ratio } => {
            let kind = capital(words::kind(*of).say(tone));
            say::CHANGED_WHY.fill(tone, &[&kind, &number(ratio * 100.0, 0)])
        }
        Cause::RedFlag { flag, value } => flag::why(flag, *value, style),
        Cause::Sign { flag } => flag::why(flag, None, style),
        Cause::Manual { text } => say::MANUAL_WHY.fill(tone, &[text]),
    };
    fitted(said, style)
}

/// Returns what may stand on a locked phone: no name, no words that somebody
/// typed, no finding.
#[must_use]
pub fn brief(cause: &Cause, style: &Style) -> String {
    let tone = style.tone;
    let said = match cause {
        Cause::Overdue { of, content, .. } => {
            say::OVERDUE_BRIEF.fill(tone, &[&thing(*of, *content, tone)])
        }
        Cause::Burn { tier, .. } if tier == EXHAUSTED => say::GONE_BRIEF.say(tone).to_owned(),
        Cause::Burn { .. } => say::BURN_BRIEF.say(tone).to_owned(),
        Cause::Load { metric, word: Some(word), .. } if metric == "drive" => {
            say::DRIVE_BRIEF.fill(tone, &[word])
        }
        Cause::Load { metric, .. } => say::LOAD_BRIEF.fill(tone, &[&figure(metric, tone)]),
        Cause::Data { what, minutes } => trouble(*what, *minutes).say(tone).to_owned(),
        Cause::Drift { of, .. } => say::CHANGED_BRIEF.fill(tone, &[words::kind(*of).say(tone)]),
        Cause::RedFlag { .. } | Cause::Sign { .. } => say::RED_FLAG_BRIEF.say(tone).to_owned(),
        Cause::Manual { .. } => say::MANUAL_BRIEF.say(tone).to_owned(),
    };
    fitted(said, style)
}

fn load_why(metric: &str, value: f64, limit: f64, word: Option<&str>, tone: Tone) -> String {
    match (metric, word) {
        ("drive", Some("red")) => say::DRIVE_RED_WHY.say(tone).to_owned(),
        ("drive", Some(word)) => say::DRIVE_WHY.fill(tone, &[word]),
        (_, Some(word)) => say::LOAD_WORD_WHY.fill(tone, &[&capital(&figure(metric, tone)), word]),
        (_, None) => {
            let (value, limit) = (amount(metric, value, tone), amount(metric, limit, tone));
            say::LOAD_WHY.fill(tone, &[&capital(&figure(metric, tone)), &value, &limit])
        }
    }
}

fn data_why(what: DataTrouble, length: Option<i64>, tone: Tone) -> String {
    let (known, some) = match what {
        DataTrouble::Silent => (say::SILENT_WHY, say::SILENT_SOME),
        DataTrouble::Clock => (say::CLOCK_WHY, say::CLOCK_SOME),
        DataTrouble::Backup => (say::BACKUP_WHY, say::BACKUP_NONE),
        DataTrouble::Unwatched => (say::UNWATCHED_WHY, say::UNWATCHED_SOME),
    };
    length.map_or_else(|| some.say(tone).to_owned(), |length| known.fill(tone, &[&minutes(length)]))
}

const fn trouble(what: DataTrouble, minutes: Option<i64>) -> Text {
    match what {
        DataTrouble::Silent => say::SILENT,
        DataTrouble::Clock => say::CLOCK,
        DataTrouble::Backup if minutes.is_none() => say::NO_BACKUP,
        DataTrouble::Backup => say::BACKUP,
        DataTrouble::Unwatched => say::UNWATCHED,
    }
}

fn thing(of: Kind, content: Option<NappyContent>, tone: Tone) -> String {
    let kind = words::kind(of).say(tone);
    match content {
        Some(NappyContent::Wet) => say::WET.fill(tone, &[kind]),
        Some(NappyContent::Dirty) => say::DIRTY.fill(tone, &[kind]),
        Some(NappyContent::Both | NappyContent::Dry) | None => kind.to_owned(),
    }
}

fn window(tier: &str) -> Text {
    match tier {
        "fast" => say::FAST,
        "slow" => say::SLOW,
        _ => say::DRIFT,
    }
}

/// Returns the name of a figure in words; of a rare one that of the catalogue.
fn figure(metric: &str, tone: Tone) -> String {
    let text = match metric {
        "slept_24h_min" => say::F_SLEPT_24H,
        "slept_48h_min" => say::F_SLEPT_48H,
        "awake_min" => say::F_AWAKE,
        "longest_stretch_24h_min" => say::F_STRETCH,
        "longest_stretch_night_min" => say::F_STRETCH_NIGHT,
        "debt_h" => say::F_DEBT,
        "interruptions_7d" => say::F_INTERRUPTIONS,
        "requests_today" => say::F_REQUESTS,
        "night_min_7d" => say::F_NIGHT,
        "night_share_7d" => say::F_NIGHT_SHARE,
        "load_share_7d" => say::F_LOAD_SHARE,
        "toil_min_7d" => say::F_TOIL,
        "sole_min_7d" => say::F_SOLE,
        "avoidable_7d" => say::F_AVOIDABLE,
        other => return other.to_owned(),
    };
    text.say(tone).to_owned()
}

/// Returns a figure with its unit, which its name in the catalogue ends in.
fn amount(metric: &str, value: f64, tone: Tone) -> String {
    if metric.ends_with("_min") || metric.contains("_min_") {
        return length(value * 60.0);
    }
    if metric.ends_with("_h") {
        return length(value * 3_600.0);
    }
    let share = metric.contains("_share") || metric.contains("confidence");
    if share || metric.starts_with("observed") {
        return say::PERCENT.fill(tone, &[&number(value * 100.0, 0)]);
    }
    number(value, 1)
}

fn length(seconds: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a float that is too large saturates")]
    let seconds = seconds.round() as i64;
    time::duration(TimeDelta::try_seconds(seconds).unwrap_or_default())
}

fn minutes(minutes: i64) -> String {
    time::duration(TimeDelta::try_minutes(minutes).unwrap_or_default())
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::alert::AlertState;
    use crate::domain::entry::alert::How;
    use crate::domain::entry::alert::Severity;
    use crate::domain::person::Subject;
    use crate::domain::setting::Units;
    use crate::domain::zone::Zone;
    use crate::text::style::Clock;
    use chrono::DateTime;

    const STYLE: Style = Style {
        tone: Tone::Ops,
        clock: Clock::H24,
        units: Units::Metric,
        zone: Zone::UTC,
        ascii: true,
    };
    const PLAIN: Style = Style { tone: Tone::Plain, ..STYLE };

    /// 2026-11-22 03:00 and minutes.
    fn at(minute: i64) -> Timestamp {
        let three = DateTime::from_timestamp(1_795_316_400, 0).expect("an instant");
        three + TimeDelta::minutes(minute)
    }

    fn load(metric: &str, value: f64, limit: f64, word: Option<&str>) -> Cause {
        Cause::Load { metric: metric.to_owned(), value, limit, word: word.map(str::to_owned) }
    }

    fn causes() -> Vec<Cause> {
        let burn = |tier: &str| Cause::Burn {
            objective: "feed-gap".to_owned(),
            tier: tier.to_owned(),
            bad: 3,
            events: 8,
        };
        let data = |what, minutes| Cause::Data { what, minutes };
        let wet = Some(NappyContent::Wet);
        vec![
            Cause::Overdue { of: Kind::Feed, content: None, last: at(-250), limit_min: 240 },
            Cause::Overdue { of: Kind::Nappy, content: wet, last: at(-500), limit_min: 480 },
            burn("fast"),
            burn("exhausted"),
            load("debt_h", 13.5, 13.0, None),
            load("slept_24h_min", 290.0, 300.0, None),
            load("night_share_7d", 0.72, 0.7, None),
            load("drive", 0.0, 0.0, Some("red")),
            data(DataTrouble::Silent, Some(725)),
            data(DataTrouble::Clock, None),
            data(DataTrouble::Backup, Some(15 * 1_440)),
            data(DataTrouble::Backup, None),
            Cause::Drift { of: Kind::Feed, ratio: 1.42 },
            Cause::RedFlag { flag: "fever_u3m".to_owned(), value: Some(38.2) },
            Cause::Manual { text: "Ada fell".to_owned() },
        ]
    }

    fn opening(cause: Cause) -> Opening {
        Opening {
            rule: "rule".to_owned(),
            subject: Subject::Household,
            severity: Severity::Sev3,
            since: at(-10),
            began_with: None,
            cause,
            to: AlertState::Resolved { how: How::Missed },
        }
    }

    /// Title, reason and brief word of each cause.
    const SAID: [[&str; 3]; 15] = [
        [
            "Ada: no feed since Sat 22:50",
            "No feed for 4h10, promised within 4h00. The last one in the log: Sat 22:50. \
                 If there was one since, `log` takes past times.",
            "no feed in a while",
        ],
        [
            "Ada: no wet nappy since Sat 18:40",
            "No wet nappy for 8h20, promised within 8h00. The last one in the log: Sat 18:40. \
                 If there was one since, `log` takes past times.",
            "no wet nappy in a while",
        ],
        [
            "Ada: feed-gap: budget goes fast (24 h)",
            "3 of 8 went wrong in 24 h, more than the budget carries. A budget is there to be \
                 spent: see which turns to swap.",
            "a budget goes fast",
        ],
        [
            "Ada: feed-gap: budget gone",
            "3 of 8 went wrong in its window, more than it allows. It grows again as days \
                 leave the window.",
            "a budget is gone",
        ],
        [
            "Ada: sleep debt 13h30",
            "Sleep debt is 13h30; the plan asks to hear of it at 13h00.",
            "sleep debt: time for a look",
        ],
        [
            "Ada: sleep in 24 h 4h50",
            "Sleep in 24 h is 4h50; the plan asks to hear of it at 5h00.",
            "sleep in 24 h: time for a look",
        ],
        [
            "Ada: part of the nights of 7 days 72 %",
            "Part of the nights of 7 days is 72 %; the plan asks to hear of it at 70 %.",
            "part of the nights of 7 days: time for a look",
        ],
        [
            "Ada: drive flag red",
            "By the sleep in the log: do not drive. Do not bath the baby alone or cook with \
                 hot oil. Swap, taxi or nap first.",
            "drive flag red: see the carers' screen",
        ],
        [
            "Ada: nothing logged",
            "Nothing was logged for 12h05. What is worked out from the log is not known for \
                 that time.",
            "nothing logged",
        ],
        [
            "Ada: the clock looks wrong",
            "The clock of this machine jumped. Alerts wait until the time is right: compare \
                 it with another clock.",
            "the clock looks wrong",
        ],
        [
            "Ada: backup old",
            "The last backup is 15d old. `dadops backup FILE` makes one.",
            "backup old",
        ],
        ["Ada: no backup", "No backup is known. `dadops backup FILE` makes one.", "no backup"],
        [
            "Ada: feed: more often than usual",
            "Feed: 142 % of what is usual at these hours, by the log of the last weeks. It \
                 says that something changed, not why; entries may be missing.",
            "feed: another rhythm than usual",
        ],
        [
            "Ada: red flag: 38 C or more, under 3 months old: 38.2 C",
            "38 C or more, under 3 months old: 38.2 C. 38 C or more in a baby under 3 months \
                 needs medical help now. Call by phone, not online, or get an urgent GP \
                 appointment now. Go to A&E or call the emergency number if you cannot get \
                 through, if there is any other warning sign, or if you are very worried.",
            "a red flag: open the log",
        ],
        ["Ada: Ada fell", "Somebody called for help: Ada fell", "somebody calls for help"],
    ];

    #[test]
    fn every_cause_has_a_title_a_reason_and_a_brief_word() {
        let said = |cause: &Cause| {
            let title = title(&opening(cause.clone()), Some("Ada"), at(0), &STYLE);
            [title, why(cause, at(0), &STYLE), brief(cause, &STYLE)]
        };
        let causes = causes();
        assert_eq!(causes.len(), SAID.len());
        for (cause, expected) in causes.iter().zip(SAID) {
            assert_eq!(said(cause), expected);
        }
    }

    #[test]
    fn the_plain_tone_has_no_words_of_the_trade() {
        for cause in causes() {
            let opening = opening(cause.clone());
            let all = [
                title(&opening, None, at(0), &PLAIN),
                why(&cause, at(0), &PLAIN),
                brief(&cause, &PLAIN),
            ];
            for text in all {
                let low = text.to_lowercase();
                for word in ["budget", "sev", "burn", "toil", "backup is", "red flag"] {
                    assert!(!low.contains(word), "{word}: {text}");
                }
            }
        }
    }

    #[test]
    fn a_brief_word_has_neither_names_nor_findings_nor_typed_words() {
        for cause in causes() {
            for style in [STYLE, PLAIN] {
                let said = brief(&cause, &style);
                for hidden in ["Ada", "38", "fever", "feed-gap"] {
                    assert!(!said.contains(hidden), "{said}");
                }
                assert!(said.len() <= 60, "{said}");
            }
        }
    }
}
