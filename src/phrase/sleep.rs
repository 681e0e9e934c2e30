//! Falling asleep, whole sleeps and waking, of a baby or of a carer.

use crate::domain::detail::Detail;
use crate::domain::detail::Kind;
use crate::domain::fact::Extent;
use crate::domain::fact::Fact;
use crate::domain::sleep::Sleep;
use crate::phrase::clause::Lift;
use crate::phrase::error::ErrorKind;
use crate::phrase::error::PhraseError;
use crate::phrase::moment::Moment;
use crate::phrase::parser::Parser;
use crate::phrase::reading::Part;
use crate::phrase::timer::ended;
use crate::text::catalogue::phrase as say;
use crate::text::time;
use chrono::TimeDelta;

/// How somebody may wake, without a word before it.
const WAKINGS: &[&str] =
    &["crying", "screaming", "hungry", "happy", "calm", "quiet", "grumpy", "content"];

impl Parser<'_> {
    /// Reads `asleep 23:50` (runs on) or `sleep 23:50-1:15`; `slept` needs an end.
    pub fn sleep(&mut self, ended: bool) -> Result<(), PhraseError> {
        let mut sleep = Sleep::default();
        self.rest(&["in", "settled", "woke"], |parser| parser.sleep_word(&mut sleep))?;
        let subject = self.carers_or_babys()?;
        let mut moment = self.moment()?;
        if moment.extent.is_instant() {
            if ended {
                return Err(self.missing(say::UNTIL_WHEN, &[]).hinting(
                    self.tone(),
                    say::UNTIL_WHEN_HINT,
                    &[],
                ));
            }
            moment = Moment { extent: Extent::Open, ..moment };
        }
        self.refuse_second(subject, Kind::Sleep, moment)?;
        self.log(subject, moment, Detail::Sleep(sleep))
    }

    /// Reads `in cot`, `settled nursing`, `woke crying`.
    fn sleep_word(&mut self, sleep: &mut Sleep) -> Result<bool, PhraseError> {
        let word = self.word(0).unwrap_or_default().to_owned();
        let place = match word.as_str() {
            "in" => &mut sleep.place,
            "settled" => &mut sleep.settled,
            "woke" => &mut sleep.woke,
            _ => return Ok(false),
        };
        let article = usize::from(matches!(self.word(1), Some("the" | "a" | "by")));
        let how = self.peek(1 + article).filter(|how| how.quoted || !how.marked);
        let Some(how) = how.map(|how| how.text.clone()) else {
            return Err(self.missing(say::WHICH_TEXT, &[&word]));
        };
        *place = Some(how);
        self.take(2 + article, Part::Quality);
        Ok(true)
    }

    /// Reads `awake`: ends the sleep that runs, else is a waking by itself.
    pub fn awake(&mut self) -> Result<(), PhraseError> {
        let mut woke = None;
        self.rest(WAKINGS, |parser| {
            let word = parser.word(0).unwrap_or_default();
            if matches!(word, "up") {
                parser.take(1, Part::Filler);
                return Ok(true);
            }
            if !WAKINGS.contains(&word) {
                return Ok(false);
            }
            woke = Some(word.to_owned());
            parser.take(1, Part::Quality);
            Ok(true)
        })?;
        let subject = self.carers_or_babys()?;
        let at = self.instant()?;
        let Some(open) = self.ctx.timeline.running(subject, Kind::Sleep).next() else {
            let note = [woke, self.note.take()].into_iter().flatten().collect::<Vec<_>>();
            self.note = (!note.is_empty()).then(|| note.join(", "));
            return self.log_at(subject, at, Detail::Wake);
        };
        if at < open.fact.start {
            let since = time::when(open.fact.start, self.ctx.now, self.ctx.style);
            let at = self.clauses.place().unwrap_or(0..self.length);
            let words = [say::ALREADY_ASLEEP.say(self.tone()), since.as_str()];
            let hint = say::ALREADY.fill(self.tone(), &words);
            let error = self.error(ErrorKind::EndBeforeStart, &at, say::END_FIRST, &[]);
            return Err(PhraseError { hint: Some(hint), ..error });
        }
        let mut now: Fact = ended(&open.fact, at);
        if let Detail::Sleep(sleep) = &mut now.detail
            && woke.is_some()
        {
            sleep.woke = woke;
        }
        self.correct(open.id, now)
    }

    /// Reads `sleepday`: all sleep of the last sleep-day that has ended is in
    /// the log, or of the one that holds the time that is said.
    ///
    /// # Errors
    ///
    /// As [`Self::a_carers`]; a day that has not ended.
    pub fn sleep_day(&mut self) -> Result<(), PhraseError> {
        self.rest(&[], |_| Ok(false))?;
        let subject = self.a_carers()?;
        let zone = self.ctx.style.zone;
        let at = self.instant()?;
        let day = zone.noon_to_noon(at);
        // Said without a time, it is about the day before the one that goes on.
        let said = self.clauses.start.is_some();
        let earlier = || zone.noon_to_noon(day.start() - TimeDelta::milliseconds(1));
        let day = if said { day } else { earlier() };
        self.log_at(subject, day.start(), Detail::SleepDay)
    }

    /// Reads what is left as free words, which must be there.
    pub fn needed_words(&mut self, lift: Lift, name: &str) -> Result<String, PhraseError> {
        let words = self.free_words(lift)?;
        if words.is_empty() {
            return Err(self.missing(say::WHICH_TEXT, &[name]));
        }
        Ok(words)
    }
}
