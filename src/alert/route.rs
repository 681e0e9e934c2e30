//! Who is told at one rung, and whose protected sleep keeps an alert back.
//!
//! Source: the quiet hours of `sre.md` §2.5, by recipient, when it is sent.

use crate::domain::entry::alert::Severity;
use crate::domain::id::CarerId;
use crate::domain::span::Timestamp;

/// A carer at the moment of sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub id: CarerId,
    /// Until when their protected sleep lasts, when it does.
    pub protected_until: Option<Timestamp>,
    /// There is a channel on which they can be told: they are here, and this
    /// device or their phone speaks to them.
    pub reachable: bool,
}

/// Who is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Route {
    /// Each, with whether it breaks their protected sleep.
    pub tell: Vec<(CarerId, bool)>,
    /// Until when all is kept back, because nobody may be told.
    pub kept_back: Option<Timestamp>,
    /// Who would have been told and has no channel.
    pub unreached: Vec<CarerId>,
}

/// What is asked at one rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask<'a> {
    /// How urgent it is.
    pub severity: Severity,
    /// Whom the policy names for the rung, the carer on call first.
    pub named: &'a [CarerId],
    /// Who is on call.
    pub on_call: Option<CarerId>,
    /// Who was told in this turn already and did not answer.
    pub silent: &'a [CarerId],
}

/// Returns who is told.
///
/// ```text
///        on call, awake   on call, protected          others, awake   others, protected
/// SEV1   told             told, breaks it             told            told, breaks it
/// SEV2   told             when no one awake is left   told            not
/// SEV3   told             kept back until it ends     told            not
/// SEV4   not: it waits for the digest
/// ```
///
/// Only those the rung names are told; a SEV2 whose carer on call is protected
/// goes to whoever is awake instead. A SEV1 whose rung reaches nobody goes to
/// everyone who can be reached, and so does a SEV2 that nobody awake is left
/// for and whose carer on call has no channel. `awake` means outside their protected
/// sleep: nobody is asked whether they really sleep.
#[must_use]
pub fn route(ask: Ask<'_>, team: &[Member]) -> Route {
    let named = || ask.named.iter().filter_map(|id| team.iter().find(|one| one.id == *id));
    match ask.severity {
        Severity::Sev1 => or_everyone(told(named(), |_| true), team),
        Severity::Sev2 => urgent(ask, team),
        Severity::Sev3 => {
            let on_call = team.iter().find(|one| Some(one.id) == ask.on_call);
            match on_call.and_then(|one| one.protected_until) {
                Some(until) if named().any(|one| Some(one.id) == ask.on_call) => {
                    let others = told(named(), |_| false);
                    let kept_back = others.tell.is_empty().then_some(until);
                    Route { kept_back, ..others }
                }
                _ => told(named(), |_| false),
            }
        }
        Severity::Sev4 => Route::default(),
    }
}

/// SEV2: awake carers first; protected sleep only when none of them is left.
fn urgent(ask: Ask<'_>, team: &[Member]) -> Route {
    let awake = |one: &&Member| one.protected_until.is_none() && one.reachable;
    let is_named = |one: &&Member| ask.named.contains(&one.id);
    let left = team.iter().filter(awake).any(|one| !ask.silent.contains(&one.id));
    if left {
        let named = told(team.iter().filter(is_named), |_| false);
        if !named.tell.is_empty() {
            return named;
        }
        // Nobody it names is awake: whoever is, and was not told yet.
        let waiting = |one: &&Member| awake(one) && !ask.silent.contains(&one.id);
        let instead = told(team.iter().filter(waiting), |_| false);
        return Route { unreached: named.unreached, ..instead };
    }
    // The one on call may be woken now, and nobody else while they can be.
    let woken = told(team.iter().filter(is_named), |one| Some(one.id) == ask.on_call);
    let on_call = team.iter().any(|one| Some(one.id) == ask.on_call && one.reachable);
    if on_call || !woken.tell.is_empty() {
        return woken;
    }
    or_everyone(told(team.iter().filter(is_named), |_| true), team)
}

/// What reaches nobody goes to everyone who can be reached.
fn or_everyone(route: Route, team: &[Member]) -> Route {
    if !route.tell.is_empty() {
        return route;
    }
    Route { unreached: route.unreached, ..told(team.iter(), |_| true) }
}

fn told<'a>(
    members: impl Iterator<Item = &'a Member>,
    may_break: impl Fn(&Member) -> bool,
) -> Route {
    let mut route = Route::default();
    for one in members {
        let protected = one.protected_until.is_some();
        if protected && !may_break(one) {
            continue;
        }
        if one.reachable {
            route.tell.push((one.id, protected));
        } else {
            route.unreached.push(one.id);
        }
    }
    route
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;
    use chrono::TimeDelta;

    const MUM: CarerId = CarerId::from_bytes([1; 16]);
    const DAD: CarerId = CarerId::from_bytes([2; 16]);
    const NAN: CarerId = CarerId::from_bytes([3; 16]);

    fn until() -> Timestamp {
        DateTime::UNIX_EPOCH + TimeDelta::hours(2)
    }

    fn member(id: CarerId, protected: bool) -> Member {
        Member { id, protected_until: protected.then(until), reachable: true }
    }

    fn ask<'a>(severity: Severity, named: &'a [CarerId], silent: &'a [CarerId]) -> Ask<'a> {
        Ask { severity, named, on_call: Some(DAD), silent }
    }

    /// Dad is on call, Mum is not; who is told at a rung that names both?
    fn both(severity: Severity, dad: bool, mum: bool) -> Vec<(CarerId, bool)> {
        let team = [member(DAD, dad), member(MUM, mum)];
        route(ask(severity, &[DAD, MUM], &[]), &team).tell
    }

    #[test]
    fn a_red_flag_reaches_everybody_it_names() {
        assert_eq!(both(Severity::Sev1, false, false), [(DAD, false), (MUM, false)]);
        assert_eq!(both(Severity::Sev1, true, true), [(DAD, true), (MUM, true)]);
    }

    #[test]
    fn sev2_goes_to_those_awake_and_lets_the_others_sleep() {
        assert_eq!(both(Severity::Sev2, false, true), [(DAD, false)]);
        assert_eq!(both(Severity::Sev2, true, false), [(MUM, false)]);
        let team = [member(DAD, true), member(MUM, false)];
        let first = route(ask(Severity::Sev2, &[DAD], &[]), &team);
        assert_eq!(first.tell, [(MUM, false)], "the rung names only the one asleep");
    }

    #[test]
    fn sev2_wakes_the_one_on_call_when_nobody_awake_is_left() {
        assert_eq!(both(Severity::Sev2, true, true), [(DAD, true)], "nobody is awake");
        let team = [member(DAD, true), member(MUM, false), member(NAN, true)];
        let later = route(ask(Severity::Sev2, &[DAD, MUM, NAN], &[MUM]), &team);
        assert_eq!(later.tell, [(DAD, true), (MUM, false)], "Mum did not answer; Nan sleeps on");
        let backup = route(ask(Severity::Sev2, &[MUM], &[MUM]), &team);
        assert_eq!(backup.tell, [(MUM, false)], "this rung does not name Dad");
    }

    #[test]
    fn sev3_waits_for_the_end_of_the_window() {
        assert_eq!(both(Severity::Sev3, false, true), [(DAD, false)]);
        let team = [member(DAD, true), member(MUM, false)];
        let first = route(ask(Severity::Sev3, &[DAD], &[]), &team);
        assert_eq!((first.tell, first.kept_back), (vec![], Some(until())));
        let backup = route(ask(Severity::Sev3, &[MUM], &[]), &team);
        assert_eq!((backup.tell, backup.kept_back), (vec![(MUM, false)], None));
    }

    #[test]
    fn what_cannot_wait_finds_somebody_while_anybody_has_a_channel() {
        let away = Member { reachable: false, ..member(DAD, false) };
        let team = [away, member(MUM, true), member(NAN, true)];
        let red = route(ask(Severity::Sev1, &[DAD], &[]), &team);
        assert_eq!((red.tell, red.unreached), (vec![(MUM, true), (NAN, true)], vec![DAD]));
        let page = route(ask(Severity::Sev2, &[MUM], &[]), &team);
        assert_eq!(page.tell, [(MUM, true)], "nobody on call, nobody awake");
        let nobody = Ask { on_call: None, ..ask(Severity::Sev2, &[], &[]) };
        assert_eq!(route(nobody, &team).tell, [(MUM, true), (NAN, true)]);
    }

    #[test]
    fn sev4_is_told_to_nobody() {
        assert_eq!(both(Severity::Sev4, false, false), []);
    }

    #[test]
    fn who_has_no_channel_is_skipped_and_named() {
        let dad = Member { reachable: false, ..member(DAD, false) };
        let team = [dad, member(MUM, false)];
        let found = route(ask(Severity::Sev1, &[DAD, MUM], &[]), &team);
        assert_eq!((found.tell, found.unreached), (vec![(MUM, false)], vec![DAD]));
        let first = route(ask(Severity::Sev2, &[DAD], &[]), &team);
        assert_eq!((first.tell, first.unreached), (vec![(MUM, false)], vec![DAD]));
    }
}
