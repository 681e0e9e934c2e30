//! One baby's rhythm: what is known of it at one moment, kept up entry by
//! entry, and the answers to what is next.

use crate::forecast::interval::Begun;
use crate::forecast::interval::Target;
use crate::forecast::kq::Estimate;
use crate::forecast::log::Child;
use crate::forecast::log::Minute;
use crate::forecast::log::Row;
use crate::forecast::log::What;
use crate::forecast::log::real;
use crate::forecast::session::FEED_GAP;
use crate::forecast::session::SLEEP_GAP;
use crate::forecast::session::Stretch;
use crate::forecast::session::Stretches;
use crate::forecast::track::Track;

/// A bout of sleep that has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bout {
    start: Minute,
    end: Minute,
    /// Its place among the stretches.
    place: usize,
}

/// What is known of one baby's feeds and sleep.
///
/// It depends on the rows alone, not on the order they came in.
#[derive(Debug, Clone, PartialEq)]
pub struct Rhythm {
    child: Child,
    feeds: Stretches,
    sleeps: Stretches,
    bouts: Vec<Bout>,
    feed: Track,
    sleep: Track,
    wake: Track,
    /// When anything else was logged, in order.
    others: Vec<Minute>,
}

/// The answer to one question, before it is put into words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer {
    /// What was asked.
    pub target: Target,
    /// The moment it was asked for.
    pub made_at: Minute,
    /// The interval that runs; it begins now where nothing was logged.
    pub begun: Begun,
    /// Its beginning was logged.
    pub known: bool,
    /// What is likely of it.
    pub estimate: Estimate,
}

impl Answer {
    /// Returns the quantiles as minutes after the moment it was asked for:
    /// in order, none in the past.
    #[must_use]
    pub fn ahead(&self) -> [f64; 3] {
        let passed = real(self.made_at - self.begun.start);
        self.estimate.minutes.map(|minutes| (minutes - passed).max(0.0))
    }
}

impl Rhythm {
    /// Returns the rhythm of a baby about which nothing is logged.
    #[must_use]
    pub const fn new(child: Child) -> Self {
        Self {
            child,
            feeds: Stretches::new(What::Feed),
            sleeps: Stretches::new(What::Sleep),
            bouts: Vec::new(),
            feed: Track::new(Target::Feed),
            sleep: Track::new(Target::Sleep),
            wake: Track::new(Target::Wake),
            others: Vec::new(),
        }
    }

    /// Returns what `rows` tell, as it was known at `now`: an entry about
    /// later changes nothing.
    #[must_use]
    pub fn known_at(child: Child, rows: &[Row], now: Minute) -> Self {
        let mut rhythm = Self::new(child);
        for row in rows.iter().filter_map(|row| row.known_at(now)) {
            rhythm.put(row);
        }
        rhythm
    }

    /// Returns whose it is.
    #[must_use]
    pub const fn child(&self) -> Child {
        self.child
    }

    /// Returns the finished intervals of a target with what was said of them.
    #[must_use]
    pub const fn track(&self, target: Target) -> &Track {
        match target {
            Target::Feed => &self.feed,
            Target::Sleep => &self.sleep,
            Target::Wake => &self.wake,
        }
    }

    /// Takes in one row. What follows it in time is worked out anew: nothing,
    /// for the newest.
    pub fn put(&mut self, row: Row) {
        match row.what {
            What::Feed => {
                let kept = self.feeds.put(row);
                self.feeds_from(kept);
            }
            What::Sleep => {
                let kept = self.sleeps.put(row);
                self.sleeps_from(kept);
            }
            What::Other => {
                let place = self.others.partition_point(|at| *at <= row.start);
                self.others.insert(place, row.start);
            }
        }
    }

    /// Takes out one row that was taken in.
    pub fn take(&mut self, row: Row) {
        match row.what {
            What::Feed => {
                let kept = self.feeds.take(row);
                self.feeds_from(kept);
            }
            What::Sleep => {
                let kept = self.sleeps.take(row);
                self.sleeps_from(kept);
            }
            What::Other => {
                if let Ok(place) = self.others.binary_search(&row.start) {
                    self.others.remove(place);
                }
            }
        }
    }

    fn feeds_from(&mut self, kept: usize) {
        // The last that stayed may have a new successor.
        self.feed.keep(kept.saturating_sub(1));
        let from = self.feed.past().len();
        for pair in self.feeds.all().windows(2).skip(from) {
            self.feed.push(after_feed(&pair[0], pair[0].end), pair[1].start, self.child);
        }
    }

    fn sleeps_from(&mut self, kept: usize) {
        let bouts = self.bouts.partition_point(|bout| bout.place < kept);
        self.bouts.truncate(bouts);
        let stretches = self.sleeps.all().iter().enumerate().skip(kept);
        self.bouts.extend(
            stretches.filter(|(_, stretch)| stretch.is_bout()).map(|(place, stretch)| Bout {
                start: stretch.start,
                end: stretch.end,
                place,
            }),
        );
        self.wake.keep(bouts);
        for bout in &self.bouts[bouts..] {
            self.wake.push(from(bout.start, bout.start), bout.end, self.child);
        }
        self.sleep.keep(bouts.saturating_sub(1));
        let known = self.sleep.past().len();
        for pair in self.bouts.windows(2).skip(known) {
            self.sleep.push(from(pair[0].end, pair[0].end), pair[1].start, self.child);
        }
    }

    /// Returns since when the baby sleeps at `now`, `None` while it is awake
    /// or nobody knows.
    ///
    /// The newest sleep must be the one that runs, and not longer than a bout
    /// can be: else it was forgotten.
    #[must_use]
    pub fn asleep_since(&self, now: Minute) -> Option<Minute> {
        let row = self.sleeps.rows().last().filter(|row| row.open)?;
        let since = self.joined(row.start);
        let longest = Target::Wake.plausible(since - self.child.born);
        (now - since <= longest).then_some(since)
    }

    /// Returns the start of the stretch that a sleep from `start` on belongs to.
    fn joined(&self, start: Minute) -> Minute {
        let before = self.sleeps.all().iter().rev().find(|stretch| stretch.start <= start);
        match before {
            Some(last) if start - last.end <= SLEEP_GAP => last.start,
            _ => start,
        }
    }

    /// Returns when the last sleep ended, `None` where none is known.
    #[must_use]
    pub fn awake_since(&self) -> Option<Minute> {
        self.bouts.last().map(|bout| bout.end)
    }

    /// Returns the last session of feeds.
    #[must_use]
    pub fn last_feed(&self) -> Option<&Stretch> {
        self.feeds.all().last()
    }

    /// Returns the latest moment anything is known of.
    #[must_use]
    pub fn last_logged(&self) -> Option<Minute> {
        let sleep = self.sleeps.rows().last().map(|row| row.start);
        let slept = self.sleeps.all().last().map(|stretch| stretch.end);
        let fed = self.last_feed().map(|feed| feed.end);
        [sleep, slept, fed, self.others.last().copied()].into_iter().flatten().max()
    }

    /// Returns the first moment anything is known of.
    #[must_use]
    pub fn first_logged(&self) -> Option<Minute> {
        let sleep = self.sleeps.rows().first().map(|row| row.start);
        let fed = self.feeds.all().first().map(|feed| feed.start);
        [sleep, fed, self.others.first().copied()].into_iter().flatten().min()
    }

    /// Returns the answer at `now`; there always is one. What is not known
    /// yet must not have been taken in.
    #[must_use]
    pub fn ask(&self, target: Target, now: Minute) -> Answer {
        let (begun, known) = match target {
            Target::Feed => known_or_now(self.last_feed().map(|feed| after_feed(feed, now)), now),
            Target::Sleep => known_or_now(self.awake_since().map(|since| from(since, now)), now),
            Target::Wake => known_or_now(self.running_at(now).map(|since| from(since, now)), now),
        };
        // Asked when the feed ends there is nothing to compare yet.
        let midway = target == Target::Feed && self.last_feed().is_some_and(|feed| feed.end < now);
        let asleep = self.asleep_since(now).is_some();
        let alike = |at| self.slept_at(at) == asleep;
        let alike: Option<&dyn Fn(Minute) -> bool> = if midway { Some(&alike) } else { None };
        let estimate = self.track(target).ask(begun, self.child, alike);
        Answer { target, made_at: now, begun, known, estimate }
    }

    /// Returns what was likely of the interval that runs when it began.
    #[must_use]
    pub fn at_start(&self, target: Target) -> Estimate {
        let feed = |feed: &Stretch| after_feed(feed, feed.end);
        let nothing = from(self.child.born, self.child.born);
        let begun = match target {
            Target::Feed => self.last_feed().map(feed),
            Target::Sleep => self.awake_since().map(|since| from(since, since)),
            Target::Wake => self.sleeps.rows().last().map(|row| {
                let since = self.joined(row.start);
                from(since, since)
            }),
        };
        self.track(target).ask(begun.unwrap_or(nothing), self.child, None)
    }

    /// Returns since when the sleep runs that somebody asks about, though the
    /// log may not say that there is one.
    fn running_at(&self, now: Minute) -> Option<Minute> {
        let gap = || self.sleeps.all().last().filter(|last| now - last.end <= SLEEP_GAP);
        let open = || {
            let longest = |row: &&Row| now - row.start <= Target::Wake.plausible(0);
            self.sleeps.rows().iter().rev().take_while(longest).find(|row| row.open)
        };
        self.asleep_since(now)
            .or_else(|| gap().map(|last| last.start))
            .or_else(|| open().map(|row| self.joined(row.start)))
    }

    /// Tells whether a bout that has ended covers `at`.
    fn slept_at(&self, at: Minute) -> bool {
        let after = self.bouts.partition_point(|bout| bout.start <= at);
        after.checked_sub(1).is_some_and(|last| at < self.bouts[last].end)
    }
}

/// Returns the interval a session of feeds begins, asked about at `now`: the
/// next session begins more than half an hour after its end.
fn after_feed(feed: &Stretch, now: Minute) -> Begun {
    let asked = now.max(feed.end + FEED_GAP) - feed.start;
    Begun { start: feed.start, asked, amount: feed.amount }
}

const fn from(start: Minute, now: Minute) -> Begun {
    Begun { start, asked: now - start, amount: None }
}

fn known_or_now(begun: Option<Begun>, now: Minute) -> (Begun, bool) {
    (begun.unwrap_or_else(|| from(now, now)), begun.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::Zone;
    use crate::forecast::log::DAY;
    use crate::forecast::log::instant;
    use crate::forecast::replay::Replay;
    use crate::forecast::shown::forecasts;
    use proptest::prelude::*;

    const CHILD: Child = Child { born: 0, zone: Zone::UTC };

    fn at(what: What, start: Minute) -> Row {
        Row::at(what, start)
    }

    fn asked(rows: &[Row], child: Child, now: Minute) -> [Answer; 3] {
        let rhythm = Rhythm::known_at(child, rows, now);
        Target::ALL.map(|target| rhythm.ask(target, now))
    }

    fn sound(answer: &Answer) {
        let [low, middle, high] = answer.ahead();
        assert!(low <= middle && middle <= high, "{answer:?}");
        assert!(low >= 0.0 && high.is_finite(), "{answer:?}");
        let passed = real(answer.made_at - answer.begun.start);
        assert!(answer.estimate.minutes[0] > passed, "{answer:?}");
    }

    #[test]
    fn any_log_has_an_answer() {
        let one = [at(What::Feed, 500)];
        let heap: Vec<Row> = (0..30).map(|_| at(What::Feed, 500)).collect();
        let far = [at(What::Feed, 0), at(What::Feed, 40 * 60), at(What::Feed, 40 * 60 + 180)];
        let nappies: Vec<Row> = (0..50).map(|turn| at(What::Other, turn * 200)).collect();
        let old: Vec<Row> = (0..90).map(|turn| at(What::Feed, 800 * DAY + turn * 240)).collect();
        let asleep = [Row { open: true, ..at(What::Sleep, 400) }];
        for (rows, now) in [
            (&[][..], 500),
            (&one, 500),
            (&one, 501),
            (&one, 500 + 40 * 60),
            (&heap, 505),
            (&far, 40 * 60 + 200),
            (&nappies, 10_000),
            (&old, 800 * DAY + 90 * 240),
            (&asleep, 430),
            (&asleep, 400 + 20 * 60),
        ] {
            asked(rows, CHILD, now).iter().for_each(sound);
        }
    }

    #[test]
    fn a_session_is_asked_about_from_half_an_hour_after_its_end() {
        let rows = [Row::from_to(What::Feed, 100, 120), at(What::Feed, 140)];
        let begun = |now| asked(&rows, CHILD, now)[0].begun;
        assert_eq!(begun(130), Begun { start: 100, asked: 50, amount: None });
        assert_eq!(begun(145), Begun { start: 100, asked: 70, amount: None });
        assert_eq!(begun(200), Begun { start: 100, asked: 100, amount: None });
    }

    #[test]
    fn a_sleep_runs_while_it_is_the_newest_and_not_too_long() {
        let open = Row { open: true, ..at(What::Sleep, 105) };
        let before = Row::from_to(What::Sleep, 50, 100);
        let later = Row::from_to(What::Sleep, 300, 330);
        let since = |rows: &[Row], now| Rhythm::known_at(CHILD, rows, now).asleep_since(now);
        assert_eq!(since(&[open], 200), Some(105));
        assert_eq!(since(&[before, open], 200), Some(50), "ten minutes apart are one bout");
        assert_eq!(since(&[open, later], 320), Some(300), "it has no end yet");
        assert_eq!(since(&[open, later], 340), None, "what came after has ended");
        assert_eq!(since(&[open], 105 + 14 * 60), Some(105));
        assert_eq!(since(&[open], 106 + 14 * 60), None, "a timer left running");
        assert_eq!(since(&[at(What::Sleep, 105)], 110), None, "an end nobody saw");
    }

    #[test]
    fn over_a_clock_change_lengths_are_elapsed_and_hours_the_wall_clocks() {
        let zone: Zone = "Europe/London".parse().expect("a zone");
        // Three days after the clocks went back.
        let now = crate::forecast::log::minute("2026-10-28T00:00:00Z".parse().expect("a time"));
        let child = Child { born: now - 40 * DAY, zone };
        let rows: Vec<Row> = (-239..=0).map(|turn| at(What::Feed, now + turn * 180 - 5)).collect();
        let [feed, ..] = asked(&rows, child, now);
        let [_, middle, _] = feed.estimate.minutes;
        assert!((middle - 180.0).abs() < 5.0, "{feed:?}");
    }

    fn any_rows() -> impl Strategy<Value = Vec<Row>> {
        let what = prop_oneof![Just(What::Feed), Just(What::Sleep), Just(What::Other)];
        let length = prop_oneof![Just(None), (-20_i64..1000).prop_map(Some)];
        let amount = prop::option::of(0_u32..3000);
        let row = (0_i64..8 * DAY, what, length, any::<bool>(), amount).prop_map(
            |(start, what, length, open, amount)| Row {
                end: length.map(|length| start + length),
                open: open && length.is_none(),
                amount,
                ..Row::at(what, start)
            },
        );
        prop::collection::vec(row, 0..80)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn quantiles_do_not_cross_and_none_is_past(rows in any_rows(), now in 0_i64..9 * DAY) {
            asked(&rows, CHILD, now).iter().for_each(sound);
            let said = forecasts(&Rhythm::known_at(CHILD, &rows, now), instant(now));
            for range in said.iter().filter_map(|said| said.at) {
                prop_assert!(range.low <= range.middle && range.middle <= range.high);
                prop_assert!(range.low >= instant(now));
                prop_assert_eq!(range.low.timestamp() % 300, 0);
            }
        }

        #[test]
        fn the_order_of_entry_and_what_comes_later_change_nothing(
            rows in any_rows(),
            now in 0_i64..9 * DAY,
        ) {
            let whole = Rhythm::known_at(CHILD, &rows, now);
            let backwards: Vec<Row> = rows.iter().rev().copied().collect();
            prop_assert_eq!(&whole, &Rhythm::known_at(CHILD, &backwards, now));
            let begun = rows.iter().filter(|row| row.start <= now);
            let cut: Vec<Row> = begun
                .map(|row| match row.end {
                    Some(end) if end > now => {
                        Row { end: None, open: true, amount: None, ..*row }
                    }
                    _ => *row,
                })
                .collect();
            prop_assert_eq!(&whole, &Rhythm::known_at(CHILD, &cut, now));
        }

        #[test]
        fn going_over_it_moment_by_moment_gives_what_was_known(
            rows in any_rows(),
            mut moments in prop::collection::vec(0_i64..9 * DAY, 1..6),
        ) {
            moments.sort_unstable();
            let mut replay = Replay::new(CHILD, &rows);
            for now in moments {
                prop_assert_eq!(replay.at(now), &Rhythm::known_at(CHILD, &rows, now));
            }
        }

        #[test]
        fn a_correction_leaves_no_trace(rows in any_rows(), extra in any_rows()) {
            let mut rhythm = Rhythm::known_at(CHILD, &rows, 9 * DAY);
            let before = rhythm.clone();
            for row in &extra {
                rhythm.put(*row);
            }
            for row in extra.iter().rev() {
                rhythm.take(*row);
            }
            prop_assert_eq!(rhythm, before);
        }
    }
}
