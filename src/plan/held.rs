//! Which plan holds: the newest that reads.

use crate::document::fault::Fault;
use crate::domain::document::Status;
use crate::journal::document::Document;
use crate::journal::document::Version;
use crate::plan;
use crate::plan::Plan;

/// The plan that holds, and where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// The plan.
    pub plan: Plan,
    /// The version it is; `None`: what ships.
    pub version: Option<u32>,
    /// The version that should hold and does not read, when there is one.
    pub broken: Option<Broken>,
    /// A draft that waits for the primary's yes.
    pub draft: Option<u32>,
}

/// A plan that does not read: a merge or a newer DadOps brought it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The version.
    pub number: u32,
    /// All that is wrong with it.
    pub faults: Vec<Fault>,
    /// The versions before it were looked through for the last good one.
    pub searched: bool,
}

impl Default for Held {
    fn default() -> Self {
        Self { plan: Plan::shipped(), version: None, broken: None, draft: None }
    }
}

impl Held {
    /// Returns what holds when the document stands so; `before` is what held, if
    /// anything did yet.
    ///
    /// Where the version that should hold does not read, `before` goes on
    /// until [`Held::search`] has looked at all there is.
    #[must_use]
    pub fn next(before: Option<&Self>, document: Option<&Document>) -> Self {
        let draft = document.and_then(|document| document.draft.as_ref());
        let draft = draft.map(|version| version.number);
        let Some(current) = document.and_then(|document| document.current.as_ref()) else {
            return Self { draft, ..Self::default() };
        };
        match plan::read(&current.edition.text) {
            Ok(plan) => Self { plan, version: Some(current.number), broken: None, draft },
            Err(faults) => {
                let broken = Broken { number: current.number, faults, searched: false };
                Self { broken: Some(broken), draft, ..before.cloned().unwrap_or_default() }
            }
        }
    }

    /// Returns what holds when all versions of the plan are `versions`: the
    /// newest before the broken one that held once and reads, else what ships.
    #[must_use]
    pub fn search(self, versions: &[Version]) -> Self {
        let Some(broken) = self.broken else { return self };
        let held = versions
            .iter()
            .rev()
            .filter(|one| !one.taken_back && one.status() == Status::Current)
            .find_map(|one| Some((plan::read(&one.edition.text).ok()?, one.number)));
        let (plan, version) = held.unzip();
        Self {
            plan: plan.unwrap_or_else(Plan::shipped),
            version,
            broken: Some(Broken { searched: true, ..broken }),
            draft: self.draft,
        }
    }
}
