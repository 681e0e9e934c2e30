//! Every objective of a plan, judged; and judged again after one more entry.

use crate::domain::id::FactId;
use crate::domain::person::Subject;
use crate::domain::span::Timestamp;
use crate::journal::household::Household;
use crate::plan::objective::Label;
use crate::plan::objective::Objective;
use crate::plan::objective::Whom;
use crate::slo::budget::Budget;
use crate::slo::budget::Status;
use crate::slo::goal::Goal;
use crate::slo::indicator::outcomes;
use crate::slo::outcome::Outcome;
use crate::slo::outcome::Stream;
use crate::slo::scene::Ground;
use crate::slo::scene::LEAD;
use crate::slo::scene::Scene;
use crate::slo::scene::carers_named;
use crate::slo::scene::last_entry;
use chrono::TimeDelta;

/// The rate of events is that of four weeks, however short a window is.
const RATE_OVER: TimeDelta = TimeDelta::days(28);

/// How one objective stands for one whom it is kept for.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Which objective.
    pub id: Label,
    /// Whom it is kept for.
    pub whom: Subject,
    /// Target and window.
    pub goal: Goal,
    /// All that counted.
    pub stream: Stream,
    /// The budget now.
    pub budget: Budget,
    /// What excuses a part of the window, oldest first.
    pub excused: Vec<FactId>,
}

/// The verdicts of a plan, kept so that one more entry costs little.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Slo {
    /// In the plan's order, for each whom in the household's.
    pub verdicts: Vec<Verdict>,
    now: Option<Timestamp>,
    /// Of the babies' last entries the first: what comes after it may still
    /// turn out to be a hole.
    open: Option<Timestamp>,
}

impl Goal {
    /// Returns what an objective asks for in numbers.
    #[must_use]
    pub fn of(objective: &Objective) -> Self {
        Self {
            target: objective.target.value(),
            window: TimeDelta::days(objective.window.days().into()),
            least_a_day: objective.per_day,
        }
    }
}

impl Slo {
    /// Returns the verdict on every objective.
    ///
    /// Cost: the window of each, no more.
    #[must_use]
    pub fn evaluate(objectives: &[Objective], scene: &Scene<'_>) -> Self {
        let mut slo = Self::default();
        slo.work_out(objectives, scene, None);
        slo
    }

    /// Works the verdicts out again after facts from `since` on became
    /// different, or with `None` only time went on; the household and the
    /// objectives must be the same as before.
    pub fn refresh(
        &mut self,
        objectives: &[Objective],
        scene: &Scene<'_>,
        since: Option<Timestamp>,
    ) {
        let changed = since.into_iter().chain(self.now).chain(self.open).chain(open(scene)).min();
        let before = changed.filter(|_| self.now.is_some_and(|then| then <= scene.now));
        self.work_out(objectives, scene, before.map(|changed| changed - LEAD));
    }

    /// Returns the verdicts by what is left, the least first; then those of
    /// which nothing can be told yet.
    #[must_use]
    pub fn by_left(&self) -> Vec<&Verdict> {
        let mut all: Vec<&Verdict> = self.verdicts.iter().collect();
        let left = |verdict: &Verdict| match verdict.budget.status {
            Status::NoData => (2, 0.0),
            Status::LowN => (1, 0.0),
            _ => (0, verdict.budget.left.unwrap_or_default()),
        };
        all.sort_by(|one, other| {
            let ((group, left), (other_group, other_left)) = (left(one), left(other));
            group.cmp(&other_group).then(left.total_cmp(&other_left))
        });
        all
    }

    /// Returns the worst `most` that want looking at: at risk, exhausted, or
    /// with a tier that fires.
    #[must_use]
    pub fn worst(&self, most: usize) -> Vec<&Verdict> {
        let all = self.by_left().into_iter();
        let wants =
            |one: &&Verdict| matches!(one.budget.status, Status::Exhausted | Status::AtRisk);
        all.filter(wants).take(most).collect()
    }

    /// Works out all that counts after `cut`; what counted before it is kept.
    fn work_out(&mut self, objectives: &[Objective], scene: &Scene<'_>, cut: Option<Timestamp>) {
        let longest = objectives.iter().map(|objective| Goal::of(objective).window).max();
        let back = longest.unwrap_or(RATE_OVER).max(RATE_OVER);
        let oldest = scene.now - back;
        let cut = cut.map_or(oldest, |cut| cut.max(oldest));
        let ground = Ground::new(scene, cut);
        let window = Ground::new(scene, oldest);
        let mut before = std::mem::take(&mut self.verdicts).into_iter();
        for objective in objectives {
            for whom in whom(&objective.whom, scene.household) {
                let kept =
                    before.next().filter(|kept| kept.id == objective.id && kept.whom == whom);
                let kept = kept.map(|kept| kept.stream.into_outcomes()).unwrap_or_default();
                let verdict = verdict(&ground, &window, objective, whom, kept);
                self.verdicts.push(verdict);
            }
        }
        self.now = Some(scene.now);
        self.open = open(scene);
    }
}

/// Returns of the last entries about each baby the first.
fn open(scene: &Scene<'_>) -> Option<Timestamp> {
    let babies = scene.household.babies.iter().map(|(id, _)| Subject::Baby(*id));
    babies.filter_map(|baby| last_entry(scene, baby)).min()
}

fn verdict(
    ground: &Ground<'_>,
    window: &Ground<'_>,
    objective: &Objective,
    whom: Subject,
    mut all: Vec<Outcome>,
) -> Verdict {
    all.retain(|outcome| window.asks(outcome.at) && !ground.asks(outcome.at));
    all.extend(outcomes(ground, objective, whom));
    let (goal, now) = (Goal::of(objective), ground.scene.now);
    let stream = Stream::new(all);
    let budget = Budget::of(&stream, goal, now);
    let excused = window.excuses(whom).collect();
    Verdict { id: objective.id.clone(), whom, goal, stream, budget, excused }
}

/// Returns who is meant, in the household's order; nobody for a name that is
/// not known, and no baby that is not born.
#[must_use]
pub fn whom(meant: &Whom, household: &Household) -> Vec<Subject> {
    let babies = || household.babies.iter().filter(|(_, baby)| !baby.expected());
    let carers = || household.carers.iter().map(|(id, _)| Subject::Carer(*id));
    match meant {
        Whom::EachBaby => babies().map(|(id, _)| Subject::Baby(*id)).collect(),
        Whom::Baby(name) => {
            let named = household.baby_named(name);
            let born = babies().map(|(id, _)| *id).filter(|id| named == Some(*id));
            born.map(Subject::Baby).collect()
        }
        Whom::EachCarer => carers().collect(),
        Whom::Carer(name) => carers_named(household, name).map(Subject::Carer).collect(),
        Whom::Primary => {
            let primary = household.carers.iter().filter(|(_, carer)| carer.primary);
            primary.map(|(id, _)| Subject::Carer(*id)).collect()
        }
        Whom::Household => vec![Subject::Household],
    }
}
