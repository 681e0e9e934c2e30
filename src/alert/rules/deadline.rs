//! Too long since the last: by what the log says, whoever was there to see it.
//!
//! Excused spans and holes change nothing here: a deadline guards a baby and
//! not a figure. Of what was never logged nothing is known, and nothing is
//! overdue.

use crate::alert::rules::LATER;
use crate::alert::rules::Look;
use crate::alert::rules::Said;
use crate::alert::signal::Holding;
use crate::domain::entry::alert::Cause;
use crate::domain::nappy::NappyContent;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::journal::timeline::Logged;
use crate::plan::objective::Content;
use crate::plan::objective::Limit;
use crate::plan::objective::Stream;
use crate::plan::rule::Rule;
use crate::slo::event::means;
use chrono::TimeDelta;

/// Returns what the rule says now, and what came and went while nobody looked.
pub fn look(
    look: &Look<'_>,
    rule: &Rule,
    subject: Subject,
    of: &Stream,
    limit: &Limit<TimeDelta>,
) -> Said {
    let watch = Watch { look, rule, subject, of, limit };
    let now = look.scene.now;
    let last = look.scene.timeline.back_from(now).find(|logged| watch.means(logged));
    Said {
        holding: last.and_then(|last| watch.overdue(last, now)),
        missed: look.scene.gap.and_then(|gap| watch.missed(gap)),
        due: last.and_then(|last| watch.due(last)),
    }
}

struct Watch<'a> {
    look: &'a Look<'a>,
    rule: &'a Rule,
    subject: Subject,
    of: &'a Stream,
    limit: &'a Limit<TimeDelta>,
}

impl Watch<'_> {
    fn means(&self, logged: &Logged) -> bool {
        means(&self.look.ground, self.of, self.subject, &logged.fact)
    }

    fn limit_at(&self, at: Timestamp) -> Option<TimeDelta> {
        self.limit.at(self.look.ground.age(self.subject, at))
    }

    /// Returns what holds at `at` when `last` is the last.
    ///
    /// ```text
    /// last     L                            at
    /// limit      none  | 8 h       | 12 h
    /// overdue                [=====)   [=====   since the last [
    /// ```
    fn overdue(&self, last: &Logged, at: Timestamp) -> Option<Holding> {
        let start = last.fact.start;
        let turns = self.turns(self.limit).into_iter().filter(|turn| start < *turn && *turn <= at);
        let (mut since, mut begin) = (None, start);
        for end in turns.chain([at]) {
            let past = self.limit_at(begin).map(|limit| start + limit).filter(|past| *past < end);
            let before = since.filter(|_| past.is_some_and(|past| past <= begin));
            since = past.map(|past| before.unwrap_or(past.max(begin)));
            begin = end;
        }
        let cause = Cause::Overdue {
            of: last.fact.kind(),
            content: self.of.content.map(|content| match content {
                Content::Wet => NappyContent::Wet,
                Content::Dirty => NappyContent::Dirty,
            }),
            last: start,
            limit_min: self.limit_at(at)?.num_minutes(),
        };
        Some(Holding { since: Some(since?), began_with: Some(last.id), cause })
    }

    /// Returns the last time it came and went inside `gap`.
    fn missed(&self, gap: Span) -> Option<Holding> {
        let line = self.look.scene.timeline;
        let before = line.back_from(gap.start() - LATER).find(|logged| self.means(logged));
        let upto = Span::new(gap.start(), gap.end().min(self.look.scene.now) + LATER);
        let inside = line.starting_in(upto).iter().filter(|logged| self.means(logged));
        let all: Vec<&Logged> = before.into_iter().chain(inside).collect();
        let missed = all.windows(2).rev().filter_map(|pair| {
            let until = pair[1].fact.start;
            let overdue = self.overdue(pair[0], until)?;
            let since = overdue.since?;
            let unseen = gap.start() <= since && until - since >= self.rule.pending;
            unseen.then_some(overdue)
        });
        missed.take(1).next()
    }

    /// Returns when it can change though nothing is logged: the limit is
    /// passed, or another limit or severity begins.
    fn due(&self, last: &Logged) -> Option<Timestamp> {
        let now = self.look.scene.now;
        let passed = self.limit_at(now).map(|limit| last.fact.start + limit + LATER);
        let turns = self.turns(self.limit).into_iter().chain(self.turns(&self.rule.severity));
        turns.chain(passed).filter(|due| *due > now).min()
    }

    /// Returns when another value of a limit begins, in order.
    fn turns<T>(&self, limit: &Limit<T>) -> Vec<Timestamp> {
        let ground = &self.look.ground;
        match limit {
            Limit::Always(_) => Vec::new(),
            Limit::ByDay(days) => {
                let born = ground.born(self.subject).into_iter();
                let first = |born: Timestamp, (day, _): &(u16, _)| {
                    born + TimeDelta::days(i64::from(*day) - 1)
                };
                born.flat_map(|born| days.iter().map(move |row| first(born, row))).collect()
            }
            Limit::BirthWeight { .. } => ground.regained(self.subject).into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alert::rules::Scene;
    use crate::alert::rules::next_due;
    use crate::alert::rules::signals;
    use crate::alert::rules::signals_about;
    use crate::alert::rules::trial::carers_too;
    use crate::alert::rules::trial::house;
    use crate::alert::rules::trial::plan;
    use crate::alert::signal::Memories;
    use crate::alert::signal::Signal;
    use crate::alert::signal::Topic;
    use crate::domain::detail::Detail;
    use crate::domain::entry::alert::Severity;
    use crate::domain::fact::Extent;
    use crate::domain::fact::Fact;
    use crate::domain::measure::Measurement;
    use crate::domain::quantity::Measured;
    use crate::domain::quantity::Unit;
    use crate::domain::zone::Zone;
    use crate::metrics::trial::ada;
    use crate::metrics::trial::at;
    use crate::metrics::trial::bottle;
    use crate::metrics::trial::fact;
    use crate::metrics::trial::line;
    use crate::metrics::trial::nappy;
    use crate::metrics::trial::note;
    use crate::metrics::trial::span;

    const FEED: &str = "[[rule]]\nid = \"feed\"\nkind = \"deadline\"\nwhom = \"each-baby\"\n\
                        of = \"feed\"\nlimit = \"4h\"\nseverity = \"SEV2\"\n";
    const WET: &str = "[[rule]]\nid = \"wet\"\nkind = \"deadline\"\nwhom = \"each-baby\"\n\
                       of = \"nappy\"\ncontent = \"wet\"\nseverity = \"SEV2\"\n\
                       limit = { 1 = \"none\", 3 = \"8h\", 92 = \"12h\" }\n";
    const REGAIN: &str = "[[rule]]\nid = \"feed\"\nkind = \"deadline\"\nwhom = \"each-baby\"\n\
                          of = \"feed\"\nlimit = { until_birth_weight = \"3h\", after = \"4h\" }\n\
                          severity = { until_birth_weight = \"SEV2\", after = \"SEV3\" }\n";
    const DAY: i64 = 1_440;

    /// What the one rule says of Ada, born at minute `born`, at minute `now`.
    fn say(rules: &str, born: i64, facts: Vec<Fact>, now: i64, gap: Option<Span>) -> Signal {
        let (plan, home, line, memories) =
            (plan(rules), house(Some(at(born))), line(facts), Memories::new());
        let scene = Scene { gap, ..Scene::new(&plan, &home, &line, Zone::UTC, at(now), &memories) };
        let mut all = signals(&scene);
        all.retain(|signal| plan.rules.iter().any(|rule| rule.id.as_str() == signal.of.rule));
        assert_eq!(all.len(), 1);
        all.remove(0)
    }

    fn since(signal: &Signal) -> Option<i64> {
        let since = signal.holding.as_ref()?.since?;
        Some((since - at(0)).num_minutes())
    }

    #[test]
    fn a_limit_is_passed_and_not_reached() {
        let fed = || vec![bottle(0, 60.0)];
        for (now, expected) in [(0, None), (239, None), (240, None), (241, Some(240))] {
            assert_eq!(since(&say(FEED, -99 * DAY, fed(), now, None)), expected, "{now}");
        }
        let signal = say(FEED, -99 * DAY, fed(), 250, None);
        assert_eq!((signal.severity, signal.topic), (Severity::Sev2, Topic::Feeding));
        let holding = signal.holding.expect("it holds");
        assert_eq!(holding.began_with, Some(line(fed()).all()[0].id));
        let cause = Cause::Overdue {
            of: crate::domain::detail::Kind::Feed,
            content: None,
            last: at(0),
            limit_min: 240,
        };
        assert_eq!(holding.cause, cause);
    }

    #[test]
    fn what_was_never_logged_is_not_overdue() {
        assert_eq!(since(&say(FEED, -99 * DAY, vec![note(0)], 9_999, None)), None);
        let dry = vec![nappy(0, NappyContent::Dirty)];
        assert_eq!(since(&say(WET, -9 * DAY, dry, 2_000, None)), None);
    }

    #[test]
    fn excused_and_silent_hours_do_not_stop_the_clock() {
        let why = Detail::Excused { why: "hospital".to_owned() };
        let facts = vec![bottle(0, 60.0), fact(10, Extent::Until(at(400)), why)];
        assert_eq!(since(&say(FEED, -99 * DAY, facts, 300, None)), Some(240));
        assert_eq!(since(&say(FEED, -99 * DAY, vec![bottle(0, 60.0)], 3_000, None)), Some(240));
    }

    #[test]
    fn limits_change_at_their_day_of_life() {
        let wet = || vec![nappy(0, NappyContent::Both)];
        // The third day begins 48 h after birth.
        let third = [(0, None), (540, None), (599, None), (600, Some(600)), (700, Some(600))];
        for (now, expected) in third {
            let born = 600 - 2 * DAY;
            assert_eq!(since(&say(WET, born, wet(), now, None)), expected, "{now}");
        }
        // From the 92nd on 12 h: what was overdue for an hour no longer is.
        let born = 540 - 91 * DAY;
        for (now, expected) in [(481, Some(480)), (539, Some(480)), (540, None), (721, Some(720))] {
            assert_eq!(since(&say(WET, born, wet(), now, None)), expected, "{now}");
        }
        // It went on through the change: since the first of it.
        let born = 800 - 91 * DAY;
        assert_eq!(since(&say(WET, born, wet(), 801, None)), Some(480));
        assert_eq!(since(&say(WET, born, wet(), 799, None)), Some(480));
    }

    #[test]
    fn until_the_birth_weight_is_regained_the_limit_is_shorter_and_graver() {
        let weight = |minute, grams| {
            let weight = Measured::new(grams, Unit::G).expect("a weight");
            fact(minute, Extent::Instant, Detail::Measurement(Measurement::Weight(weight)))
        };
        let heavy = |minute| weight(minute, 3_600.0);
        let before = say(REGAIN, -5 * DAY, vec![bottle(0, 60.0)], 200, None);
        assert_eq!((since(&before), before.severity), (Some(180), Severity::Sev2));
        let after = say(REGAIN, -9 * DAY, vec![bottle(0, 60.0), heavy(190)], 200, None);
        assert_eq!((since(&after), after.severity), (None, Severity::Sev3));
        let late = say(REGAIN, -9 * DAY, vec![bottle(0, 60.0), heavy(190)], 241, None);
        assert_eq!(since(&late), Some(240));
        let light = say(REGAIN, -9 * DAY, vec![bottle(0, 60.0), weight(190, 3_100.0)], 200, None);
        assert_eq!(since(&light), Some(180));
    }

    #[test]
    fn what_came_and_went_unseen_is_missed_and_nothing_else() {
        let fed = |all: &[i64]| all.iter().map(|minute| bottle(*minute, 60.0)).collect();
        let missed = |facts: &[i64], now: i64, gap: Span| {
            let signal = say(FEED, -99 * DAY, fed(facts), now, Some(gap));
            let missed = signal.missed?;
            assert!(missed.began_with.is_some());
            Some((missed.since? - at(0)).num_minutes())
        };
        let gap = span(200, 700);
        assert_eq!(missed(&[0, 300], 710, gap), Some(240), "logged afterwards");
        assert_eq!(missed(&[0, 240], 710, gap), None, "never overdue");
        assert_eq!(missed(&[0], 710, gap), None, "still overdue: it holds");
        assert_eq!(missed(&[0, 300], 710, span(250, 700)), None, "it was seen to begin");
        assert_eq!(missed(&[0, 705], 710, gap), None, "it ended while somebody looked");
        assert_eq!(missed(&[0, 300, 560], 710, gap), Some(540), "the last of two");
    }

    #[test]
    fn it_wakes_when_the_limit_is_passed_and_when_another_begins() {
        let due = |rules: &str, born: i64, facts: Vec<Fact>, now: i64| {
            let (plan, home, line, memories) =
                (plan(rules), house(Some(at(born))), line(facts), Memories::new());
            let scene = Scene::new(&plan, &home, &line, Zone::UTC, at(now), &memories);
            next_due(&scene).map(|due| (due - at(0)).num_minutes())
        };
        assert_eq!(due(FEED, -99 * DAY, vec![bottle(0, 60.0)], 10), Some(240));
        assert_eq!(due(FEED, -99 * DAY, vec![bottle(0, 60.0)], 241), None);
        assert_eq!(due(FEED, -99 * DAY, vec![], 10), None);
        let wet = || vec![nappy(0, NappyContent::Wet)];
        assert_eq!(due(WET, 600 - 2 * DAY, wet(), 10), Some(600), "the limit begins");
        assert_eq!(due(WET, -2 * DAY, wet(), 10), Some(480));
    }

    #[test]
    fn an_entry_asks_for_the_deadlines_and_red_flags_of_its_own_subject() {
        let home = carers_too(house(Some(at(-DAY))));
        let plan = crate::plan::Plan::shipped();
        let (line, memories) = (line([bottle(0, 60.0)]), Memories::new());
        let scene = Scene::new(&plan, &home, &line, Zone::UTC, at(600), &memories);
        let rules: Vec<String> =
            signals_about(&scene, ada()).into_iter().map(|signal| signal.of.rule).collect();
        assert_eq!(rules[..3], ["feed-overdue", "no-wet-nappy", "fever_u3m"]);
        assert_eq!(signals_about(&scene, Subject::Household), []);
    }
}
