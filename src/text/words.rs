//! Facts in words: their detail, the one line that says what was stored, and
//! what is odd, doubtful or refused about them.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::feed::Feed;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::check::Doubt;
use crate::journal::check::MAX_TEXT;
use crate::journal::check::Refusal;
use crate::journal::household::Household;
use crate::journal::oddity::Oddity;
use crate::text::amount::number;
use crate::text::ascii::fitted;
use crate::text::catalogue::Text;
use crate::text::catalogue::words as say;
use crate::text::detail::parts;
use crate::text::style::Style;
use crate::text::time;

/// Returns the name of a kind.
#[must_use]
pub const fn kind(kind: Kind) -> Text {
    match kind {
        Kind::Feed => say::FEED,
        Kind::Burp => say::BURP,
        Kind::Nappy => say::NAPPY,
        Kind::Sleep => say::SLEEP,
        Kind::Wake => say::AWAKE,
        Kind::SleepDay => say::SLEEP_DAY,
        Kind::Request => say::ASK,
        Kind::Visit => say::VISIT,
        Kind::HandOver => say::HAND_OVER,
        Kind::Trip => say::TRIP,
        Kind::Excused => say::EXCUSED,
        Kind::Recovery => say::RECOVERY,
        Kind::Pump => say::PUMP,
        Kind::Milk => say::MILK,
        Kind::Temperature => say::TEMPERATURE,
        Kind::Medicine => say::MEDICINE,
        Kind::Measurement => say::MEASUREMENT,
        Kind::Cry => say::CRY,
        Kind::Toil => say::TOIL,
        Kind::CheckIn => say::CHECK_IN,
        Kind::Vaccination => say::VACCINE,
        Kind::Milestone => say::MILESTONE,
        Kind::Note => say::NOTE,
        Kind::Custom => say::CUSTOM,
    }
}

/// Returns what happened, without when and who: `bottle 90 ml`,
/// `breast L 18 min`, `nappy wet`, `asleep`, `37.9 °C`.
#[must_use]
pub fn detail(fact: &Fact, style: &Style) -> String {
    fitted(parts(fact, style), style)
}

/// As [`detail`], with the carer to whom the watch went by name: `hand-over to Dad`.
#[must_use]
pub fn named(fact: &Fact, household: &Household, style: &Style) -> String {
    fitted(whole(fact, household, *style), style)
}

fn whole(fact: &Fact, household: &Household, style: Style) -> String {
    let to = match fact.detail {
        Detail::HandOver { to } => to.and_then(|id| household.carer_name(id)),
        _ => None,
    };
    to.map_or_else(|| parts(fact, &style), |name| say::HAND_OVER_TO.fill(style.tone, &[name]))
}

/// Returns the one line that says what was stored, without how to undo it:
/// `✓ feed bottle 90 ml · Sun 02:52 (20 min ago) · Dad`.
///
/// A name stands in front when there are several babies or it is a carer's own.
#[must_use]
pub fn echo(fact: &Fact, household: &Household, now: Timestamp, style: &Style) -> String {
    let by = fact.by.and_then(|id| household.carer_name(id));
    let parts = [said(fact, household, *style), moment(fact, now, *style)];
    let parts: Vec<&str> = parts.iter().map(String::as_str).chain(by).collect();
    line(&parts, *style)
}

/// As [`echo`], for a sleep that `fact` says is over: `✓ awake · Sun 03:12
/// (now) · slept 3h22 since Sat 23:50 · Dad`, told by `by`.
#[must_use]
pub fn echo_wake(
    fact: &Fact,
    by: Option<&str>,
    household: &Household,
    now: Timestamp,
    style: &Style,
) -> String {
    let woke = Fact {
        start: fact.end().unwrap_or(now),
        extent: Extent::Instant,
        detail: Detail::Wake,
        ..fact.clone()
    };
    let length = time::duration(fact.active(now));
    let since = time::when(fact.start, now, style);
    let slept = say::SLEPT.fill(style.tone, &[&length, &since]);
    let parts = [said(&woke, household, *style), moment(&woke, now, *style), slept];
    let parts: Vec<&str> = parts.iter().map(String::as_str).chain(by).collect();
    line(&parts, *style)
}

/// Returns the letter of a fact on a strip: `b` bottle, `L` `R` side of a
/// nursing, `w` `x` nappies, `None` for what strips do not show.
#[must_use]
pub fn short(fact: &Fact) -> Option<char> {
    use crate::domain::feed::Side;
    Some(match &fact.detail {
        Detail::Feed(Feed::Bottle { .. }) => 'b',
        Detail::Feed(Feed::Solids { .. }) => 's',
        Detail::Feed(Feed::Breast { sides }) => match sides.first().map(|run| run.side) {
            Some(Side::Left) => 'L',
            Some(Side::Right) => 'R',
            None => 'n',
        },
        Detail::Nappy(nappy) => match nappy.content {
            NappyContent::Wet => 'w',
            NappyContent::Dirty => 'd',
            NappyContent::Both => 'x',
            NappyContent::Dry => 'o',
        },
        Detail::Pump(_) | Detail::Milk(_) => 'p',
        Detail::Medicine(_) => 'm',
        Detail::Temperature(_) => 't',
        _ => return None,
    })
}

/// Returns what is odd, in words; `other` names the fact it speaks of.
#[must_use]
pub fn oddity(oddity: Oddity, other: Option<&str>, style: &Style) -> String {
    let text = match oddity {
        Oddity::Overlaps(_) => say::OVERLAPS,
        Oddity::DuringSleep(_) => say::DURING_SLEEP,
        Oddity::OverADay => say::OVER_A_DAY,
        Oddity::NoLength => say::NO_LENGTH,
        Oddity::EndsBeforeStart => say::ENDS_BEFORE_START,
        Oddity::SameAgain(_) => say::SAME_AGAIN,
    };
    match oddity.other() {
        Some(_) => text.fill(style.tone, &[other.unwrap_or(say::ANOTHER.say(style.tone))]),
        None => text.fill(style.tone, &[]),
    }
}

/// Returns why a fact is not stored, in words.
#[must_use]
pub fn refusal(refusal: &Refusal, style: &Style) -> String {
    let tone = style.tone;
    match refusal {
        Refusal::Future { ahead } => {
            // Part of a minute is ahead as well.
            let minutes = (ahead.num_milliseconds() + 59_999).div_euclid(60_000);
            let ahead = time::duration(chrono::TimeDelta::minutes(minutes));
            say::FUTURE.fill(tone, &[&ahead])
        }
        Refusal::EndBeforeStart => say::END_BEFORE_START.fill(tone, &[]),
        Refusal::DayGoesOn { left } => say::DAY_GOES_ON.fill(tone, &[&time::duration(*left)]),
        Refusal::AbsurdYear(year) => say::ABSURD_YEAR.fill(tone, &[&year.to_string()]),
        Refusal::TextTooLong(bytes) => {
            say::TEXT_TOO_LONG.fill(tone, &[&bytes.to_string(), &MAX_TEXT.to_string()])
        }
        Refusal::ControlCharacter => say::CONTROL_CHARACTER.fill(tone, &[]),
    }
}

/// Returns what is doubtful, in words: `bottle 900 ml is over 400 ml`.
#[must_use]
pub fn doubt(doubt: &Doubt, style: &Style) -> String {
    match doubt {
        Doubt::Implausible { what, value, unit, low, high } => {
            let with_unit = |value: f64| format!("{} {unit}", number(value, 1));
            let (text, limit) = if value > high { (say::OVER, *high) } else { (say::UNDER, *low) };
            let said = text.fill(style.tone, &[what, &with_unit(*value), &with_unit(limit)]);
            fitted(said, style)
        }
        Doubt::BeforeBirth => say::BEFORE_BIRTH.fill(style.tone, &[]),
    }
}

/// Returns whose it is, where that needs saying, what it was, tags and note.
fn said(fact: &Fact, household: &Household, style: Style) -> String {
    let mut words = Vec::new();
    match fact.subject {
        Subject::Baby(id) if household.babies.len() > 1 => {
            words.extend(household.baby(id).map(|baby| baby.name.clone()));
        }
        Subject::Carer(id) => words.extend(household.carer_name(id).map(str::to_owned)),
        Subject::Baby(_) | Subject::Household => {}
    }
    match fact.detail {
        Detail::Feed(_) => words.push(say::FEED.say(style.tone).to_owned()),
        Detail::Temperature(_) => words.push(say::TEMPERATURE.say(style.tone).to_owned()),
        _ => {}
    }
    words.push(whole(fact, household, style));
    words.extend(fact.tags.iter().map(|tag| format!("#{tag}")));
    words.extend(fact.note.as_ref().map(|note| format!("-- {note}")));
    words.join(" ")
}

/// Returns when it was and how long ago: `Sun 02:52 (20 min ago)`,
/// `Sat 23:50 - Sun 01:15 (1h25)`, `Sun 02:50, running`.
fn moment(fact: &Fact, now: Timestamp, style: Style) -> String {
    let start = time::dated(fact.start, now, &style);
    match fact.extent {
        // It speaks of a whole day, whenever it was said.
        Extent::Instant if fact.kind() == Kind::SleepDay => {
            let end = style.zone.noon_to_noon(fact.start).end();
            format!("{start} - {}", time::dated(end, now, &style))
        }
        Extent::Instant => format!("{start} ({})", since(fact.start, now, style)),
        Extent::Open => {
            let state = if fact.paused_since().is_some() { say::PAUSED } else { say::RUNNING };
            format!("{start}, {}", state.say(style.tone))
        }
        Extent::Until(end) => {
            let length = time::duration(fact.active(now));
            if style.zone.date(fact.start) == style.zone.date(end) {
                format!("{start}-{} ({length})", time::clock(end, &style))
            } else {
                format!("{start} - {} ({length})", time::dated(end, now, &style))
            }
        }
    }
}

fn since(at: Timestamp, now: Timestamp, style: Style) -> String {
    let length = now - at;
    if length.num_minutes() < 1 {
        return say::JUST_NOW.say(style.tone).to_owned();
    }
    say::AGO.fill(style.tone, &[&time::duration(length)])
}

fn line(parts: &[&str], style: Style) -> String {
    let joined = parts.join(say::DOT.say(style.tone));
    fitted(say::ECHO.fill(style.tone, &[&joined]), &style)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::feed::Side;
    use crate::domain::feed::SideRun;
    use crate::domain::nappy::Nappy;
    use crate::domain::setting::Units;
    use crate::domain::sleep::Sleep;
    use crate::domain::zone::Zone;
    use crate::text::style::Clock;
    use crate::text::style::Tone;
    use chrono::DateTime;
    use chrono::TimeDelta;

    fn style(tone: Tone) -> Style {
        Style { tone, clock: Clock::H24, units: Units::Metric, zone: Zone::UTC, ascii: false }
    }

    fn fact(detail: Detail) -> Fact {
        Fact::at(Subject::Household, DateTime::UNIX_EPOCH, Zone::UTC, detail)
    }

    fn breast(sides: &[(Side, Option<u16>)]) -> Detail {
        let run = |(side, minutes): &(Side, Option<u16>)| SideRun {
            minutes: *minutes,
            ..SideRun::of(*side)
        };
        Detail::Feed(Feed::Breast { sides: sides.iter().map(run).collect() })
    }

    #[test]
    fn details_and_their_letters() {
        let nappy = |content| Detail::Nappy(Nappy { content, ..Nappy::default() });
        for (detail, words, letter) in [
            (breast(&[(Side::Left, Some(18))]), "breast L 18 min", Some('L')),
            (breast(&[(Side::Right, None), (Side::Left, None)]), "breast R+L", Some('R')),
            (breast(&[]), "breast", Some('n')),
            (nappy(NappyContent::Both), "nappy wet + dirty", Some('x')),
            (nappy(NappyContent::Dry), "nappy dry", Some('o')),
            (Detail::Sleep(Sleep::default()), "sleep", None),
            (Detail::Wake, "awake", None),
            (Detail::SleepDay, "all sleep of the day logged", None),
        ] {
            let fact = fact(detail);
            assert_eq!(super::detail(&fact, &style(Tone::Ops)), words);
            assert_eq!(short(&fact), letter, "{words}");
        }
    }

    #[test]
    fn tones_differ_where_a_word_is_of_the_trade() {
        let toil = fact(Detail::Toil { task: "bottles".to_owned() });
        assert_eq!(detail(&toil, &style(Tone::Ops)), "toil bottles");
        assert_eq!(detail(&toil, &style(Tone::Plain)), "chore bottles");
    }

    #[test]
    fn every_kind_has_a_name_of_its_own_in_both_tones() {
        for tone in [Tone::Ops, Tone::Plain] {
            let names: std::collections::BTreeSet<&str> =
                Kind::ALL.into_iter().map(|one| kind(one).say(tone)).collect();
            assert_eq!(names.len(), Kind::ALL.len(), "{tone:?}");
        }
    }

    #[test]
    fn refusals_round_up_and_doubts_name_the_limit_that_is_passed() {
        let style = style(Tone::Ops);
        for (seconds, words) in [(1, "1 min ahead"), (60, "1 min ahead"), (61, "2 min ahead")] {
            let ahead = TimeDelta::seconds(seconds);
            assert_eq!(refusal(&Refusal::Future { ahead }, &style), words);
        }
        let cold = |value| Doubt::Implausible {
            what: "temperature",
            value,
            unit: "°C",
            low: 30.0,
            high: 41.0,
        };
        assert_eq!(doubt(&cold(29.9), &style), "temperature 29.9 °C is under 30 °C");
        let ascii = Style { ascii: true, ..style };
        assert_eq!(doubt(&cold(41.5), &ascii), "temperature 41.5 C is over 41 C");
    }
}
