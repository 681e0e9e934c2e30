//! Wall-clock time to instants, in one place: clocks repeat an hour and skip one.

use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use chrono::DateTime;
use chrono::LocalResult;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use chrono::NaiveTime;
use chrono::TimeDelta;
use chrono::TimeZone;
use chrono_tz::Tz;
use serde::Deserialize;
use serde::Serialize;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// An IANA time zone, such as `Europe/London`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(Tz);

/// What a wall clock that showed `local` means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instant {
    /// It happened once.
    Once(Timestamp),
    /// The clocks went back: it happened twice.
    Twice {
        /// The first time.
        earlier: Timestamp,
        /// The second time.
        later: Timestamp,
    },
    /// The clocks went forward over it: it never happened.
    Never {
        /// The clock's last instant before the jump shows this minute next.
        before: NaiveDateTime,
        /// The first wall-clock time after the jump.
        after: NaiveDateTime,
        /// The instant of the jump.
        jump: Timestamp,
    },
}

/// A zone name that no time zone has.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a time zone; one looks like `Europe/London`")]
pub struct UnknownZone(pub String);

impl Zone {
    /// Coordinated universal time; what a machine without a zone gets.
    pub const UTC: Self = Self(Tz::UTC);

    /// Returns the IANA name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Returns the wall-clock time at `at`, with its offset.
    #[must_use]
    pub fn local(self, at: Timestamp) -> DateTime<Tz> {
        at.with_timezone(&self.0)
    }

    /// Returns what the wall-clock time `local` means here.
    ///
    /// This is the only way from local time to an instant; everything that
    /// picks one of two, or refuses, is built on it.
    #[must_use]
    pub fn instant(self, local: NaiveDateTime) -> Instant {
        match self.0.from_local_datetime(&local) {
            LocalResult::Single(at) => Instant::Once(at.to_utc()),
            // chrono gives the pair in no promised order.
            LocalResult::Ambiguous(one, other) => {
                let (one, other) = (one.to_utc(), other.to_utc());
                Instant::Twice { earlier: one.min(other), later: one.max(other) }
            }
            LocalResult::None => self.skipped(local),
        }
    }

    /// Returns the instant of a typed time: the latest that is not after
    /// `now`, or `None` for a wall-clock time that never was.
    #[must_use]
    pub fn typed(self, local: NaiveDateTime, now: Timestamp) -> Option<Timestamp> {
        match self.instant(local) {
            Instant::Once(at) => Some(at),
            Instant::Twice { earlier, later } => Some(if later <= now { later } else { earlier }),
            Instant::Never { .. } => None,
        }
    }

    /// Returns an instant come what may: the earlier of two, and a skipped
    /// time moved forward by the length of the jump.
    #[must_use]
    pub fn lenient(self, local: NaiveDateTime) -> Timestamp {
        match self.instant(local) {
            Instant::Once(at) | Instant::Twice { earlier: at, .. } => at,
            Instant::Never { before, jump, .. } => jump + (local - before),
        }
    }

    /// Returns the first instant at which the wall clock shows `local` or
    /// later: the earlier of two, and the jump that skips it. What happens by
    /// the clock changes hands then, and only once.
    ///
    /// Source: hand-overs across clock changes, `sre.md` §2.3.
    #[must_use]
    pub fn reached(self, local: NaiveDateTime) -> Timestamp {
        match self.instant(local) {
            Instant::Once(at) | Instant::Twice { earlier: at, .. } => at,
            Instant::Never { jump, .. } => jump,
        }
    }

    /// Returns the local day that holds `at`.
    #[must_use]
    pub fn date(self, at: Timestamp) -> NaiveDate {
        self.local(at).date_naive()
    }

    /// Returns the civil day `date`: 23, 24 or 25 hours, or what the zone says.
    #[must_use]
    pub fn day(self, date: NaiveDate) -> Span {
        self.from_to(date, NaiveTime::MIN)
    }

    /// Returns the 24 wall-clock hours from `time` on `date` to `time` on the next day.
    #[must_use]
    pub fn from_to(self, date: NaiveDate, time: NaiveTime) -> Span {
        let next = date.succ_opt().unwrap_or(date);
        Span::new(self.lenient(date.and_time(time)), self.lenient(next.and_time(time)))
    }

    /// Returns the 24 wall-clock hours from noon to noon that hold `at`.
    #[must_use]
    pub fn noon_to_noon(self, at: Timestamp) -> Span {
        let today = self.date(at);
        let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
        let days = [0, 1, 2].map(|back| self.from_to(today - TimeDelta::days(back), noon));
        // Where a zone skipped a whole day, its noon is that of the next one.
        days.into_iter().find(|day| day.start() <= at).unwrap_or(days[1])
    }

    fn skipped(self, local: NaiveDateTime) -> Instant {
        // The offset that held half a day earlier carries the clock to the jump.
        let old = self.lenient_offset(local - TimeDelta::hours(12));
        let offset_at = |second: i64| {
            let utc = DateTime::from_timestamp(second, 0).unwrap_or_default().naive_utc();
            self.0.from_utc_datetime(&utc).naive_local() - utc
        };
        let mut low = (local - TimeDelta::hours(12) - old).and_utc().timestamp();
        let mut high = (local + TimeDelta::hours(36) - old).and_utc().timestamp();
        // Jumps lie on whole seconds; `low` is before it, `high` is not.
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if offset_at(middle) == old {
                low = middle;
            } else {
                high = middle;
            }
        }
        let jump = DateTime::from_timestamp(high, 0).unwrap_or_default();
        let clock = jump.naive_utc();
        Instant::Never { before: clock + old, after: clock + offset_at(high), jump }
    }

    fn lenient_offset(self, local: NaiveDateTime) -> TimeDelta {
        match self.instant(local) {
            Instant::Once(at) | Instant::Twice { earlier: at, .. } => local - at.naive_utc(),
            Instant::Never { jump, before, .. } => before - jump.naive_utc(),
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        name.parse().map(Self).map_err(|_| UnknownZone(name.to_owned()))
    }
}

impl TryFrom<String> for Zone {
    type Error = UnknownZone;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        name.parse()
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.name().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        name.parse().expect("a zone")
    }

    fn local(text: &str) -> NaiveDateTime {
        text.parse().expect("a local time")
    }

    fn utc(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    #[test]
    fn the_repeated_hour_has_two_instants_in_order() {
        let both = zone("America/New_York").instant(local("2026-11-01T01:30:00"));
        assert_eq!(
            both,
            Instant::Twice {
                earlier: utc("2026-11-01T05:30:00Z"),
                later: utc("2026-11-01T06:30:00Z")
            }
        );
    }

    #[test]
    fn a_typed_repeated_hour_is_the_latest_that_is_not_in_the_future() {
        let here = zone("Europe/London");
        let clock = local("2026-10-25T01:30:00");
        assert_eq!(
            here.typed(clock, utc("2026-10-25T06:00:00Z")),
            Some(utc("2026-10-25T01:30:00Z"))
        );
        assert_eq!(
            here.typed(clock, utc("2026-10-25T01:00:00Z")),
            Some(utc("2026-10-25T00:30:00Z"))
        );
    }

    #[test]
    fn the_skipped_hour_names_both_neighbours() {
        let Instant::Never { before, after, jump } =
            zone("America/New_York").instant(local("2026-03-08T02:30:00"))
        else {
            panic!("02:30 was skipped");
        };
        assert_eq!(before, local("2026-03-08T02:00:00"));
        assert_eq!(after, local("2026-03-08T03:00:00"));
        assert_eq!(jump, utc("2026-03-08T07:00:00Z"));
    }

    #[test]
    fn a_time_by_the_clock_is_reached_once() {
        let there = zone("America/New_York");
        for (clock, at) in [
            ("2026-03-08T01:59:00", "2026-03-08T06:59:00Z"),
            ("2026-03-08T02:30:00", "2026-03-08T07:00:00Z"),
            ("2026-03-08T03:00:00", "2026-03-08T07:00:00Z"),
            ("2026-11-01T01:30:00", "2026-11-01T05:30:00Z"),
            ("2026-11-01T02:00:00", "2026-11-01T07:00:00Z"),
        ] {
            assert_eq!(there.reached(local(clock)), utc(at), "{clock}");
        }
    }

    #[test]
    fn a_skipped_midnight_starts_its_day_an_hour_later() {
        let day =
            zone("America/Sao_Paulo").day(NaiveDate::from_ymd_opt(2018, 11, 4).expect("a date"));
        assert_eq!(day.start(), utc("2018-11-04T03:00:00Z"));
        assert_eq!(day.length(), TimeDelta::hours(23));
    }

    #[test]
    fn days_have_23_24_25_or_23_and_a_half_hours() {
        for (name, date, minutes) in [
            ("Europe/London", "2026-03-29", 23 * 60),
            ("Europe/London", "2026-10-25", 25 * 60),
            ("Europe/London", "2026-06-01", 24 * 60),
            ("Australia/Lord_Howe", "2026-10-04", 23 * 60 + 30),
        ] {
            let day = zone(name).day(date.parse().expect("a date"));
            assert_eq!(day.length(), TimeDelta::minutes(minutes), "{name} {date}");
        }
    }

    #[test]
    fn a_skipped_day_is_empty() {
        let day = zone("Pacific/Apia").day("2011-12-30".parse().expect("a date"));
        assert_eq!(day.length(), TimeDelta::zero());
    }
}
