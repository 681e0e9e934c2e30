//! Working out again what one entry changed comes to the same as all anew.

use crate::indicators::about;
use crate::indicators::ada;
use crate::indicators::dad;
use crate::indicators::family;
use crate::indicators::line;
use crate::indicators::mum;
use crate::indicators::objective;
use crate::stream::at;
use chrono::TimeDelta;
use dadops::domain::care::Cry;
use dadops::domain::detail::Detail;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Extent;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::nappy::Nappy;
use dadops::domain::person::Subject;
use dadops::domain::sleep::Sleep;
use dadops::domain::zone::Zone;
use dadops::journal::timeline::Change;
use dadops::plan::objective::Bound;
use dadops::plan::objective::Indicator;
use dadops::plan::objective::Limit;
use dadops::plan::objective::Method;
use dadops::plan::objective::Objective;
use dadops::plan::objective::Stream;
use dadops::plan::objective::Whom;
use dadops::slo::scene::Scene;
use dadops::slo::verdict::Slo;
use proptest::prelude::ProptestConfig;
use proptest::prelude::Strategy;
use proptest::prop_assert_eq;
use proptest::proptest;

const DAYS: i64 = 10;

/// One of each indicator.
pub fn objectives() -> Vec<Objective> {
    let of = Stream::of(Kind::Feed);
    let at_most = Limit::Always(TimeDelta::hours(4));
    let bound = Bound { at_least: Some(Limit::Always(6)), at_most: None };
    let gap = Indicator::Gap { of: of.clone(), at_most };
    let day = Indicator::Count { of: of.clone(), bound };
    let sleep = Indicator::Sleep { at_least: TimeDelta::hours(6) };
    let stretch = Indicator::Stretch { at_least: TimeDelta::hours(4) };
    let share = Indicator::NightShare { at_most: 0.7 };
    let answer = Indicator::Answer { at_most: TimeDelta::minutes(5), hours: None };
    let ratio = Indicator::Ratio { good: of, total: Stream::of(Kind::Feed), at_least: Some(0.5) };
    vec![
        objective(Whom::EachBaby, gap.clone(), Method::Occurrences),
        objective(Whom::EachBaby, gap, Method::TimeWeighted),
        objective(Whom::EachBaby, day, Method::DailySlices),
        objective(Whom::EachCarer, sleep, Method::DailySlices),
        objective(Whom::EachCarer, stretch, Method::NightlySlices),
        objective(Whom::Household, share, Method::NightlySlices),
        objective(Whom::Household, answer, Method::Occurrences),
        objective(Whom::Primary, Indicator::Undisturbed, Method::Occurrences),
        objective(Whom::EachBaby, ratio, Method::DailySlices),
    ]
}

pub fn any_fact() -> impl Strategy<Value = Fact> {
    (0_u8..9, 0..DAYS * 24 * 60, 1_i64..600, 0_u8..2).prop_map(|(what, minute, length, who)| {
        let carer = if who == 0 { mum() } else { dad() };
        let until = Extent::Until(at(minute + length));
        let fact = match what {
            0..=3 => {
                let feed = Feed::Bottle { volume: None, milk: None };
                about(ada(), minute, Extent::Instant, Detail::Feed(feed))
            }
            4 => about(ada(), minute, Extent::Instant, Detail::Nappy(Nappy::default())),
            5 => about(ada(), minute, Extent::Instant, Detail::Cry(Cry { helped: None })),
            6 => about(Subject::Carer(carer), minute, until, Detail::Sleep(Sleep::default())),
            7 => {
                let detail = Detail::Toil { task: "bottles".to_owned() };
                about(Subject::Carer(carer), minute, until, detail)
            }
            _ => {
                let detail = Detail::Excused { why: "hospital".to_owned() };
                about(ada(), minute, until, detail)
            }
        };
        Fact { by: Some(carer), ..fact }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn one_change_comes_to_the_same_as_all_anew(
        facts in proptest::collection::vec(any_fact(), 1..120),
        which in 0_usize..120,
        moved in -600_i64..600,
        then in 0..DAYS * 24 * 60,
        later in 0_i64..3000,
    ) {
        let (objectives, household) = (objectives(), family());
        let mut line = line(facts);
        let mut slo = {
            let scene = Scene::new(&line, &household, Zone::UTC, at(then));
            Slo::evaluate(&objectives, &scene)
        };
        let mut changed = line.all()[which % line.all().len()].clone();
        let before = changed.fact.start;
        changed.fact.start += TimeDelta::minutes(moved);
        let since = before.min(changed.fact.start);
        line.apply(Change::Put(Box::new(changed)));
        let scene = Scene::new(&line, &household, Zone::UTC, at(then + later));
        slo.refresh(&objectives, &scene, Some(since));
        prop_assert_eq!(&slo, &Slo::evaluate(&objectives, &scene));
    }
}
