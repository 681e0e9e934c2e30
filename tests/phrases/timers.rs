//! What runs: started, paused, switched, stopped in the past.

use crate::night;
use crate::scene::Scene;
use crate::scene::at;
use chrono::TimeDelta;
use dadops::domain::detail::Detail;
use dadops::domain::fact::Fact;
use dadops::domain::feed::Feed;
use dadops::domain::feed::SideRun;

fn sides(fact: &Fact) -> &[SideRun] {
    match &fact.detail {
        Detail::Feed(Feed::Breast { sides }) => sides,
        other => panic!("{other:?}"),
    }
}

/// A nursing that began at 02:40, was paused 02:50-02:55, and runs.
fn nursing() -> Scene {
    night()
        .logged("feed left start", "2026-11-22T02:40:00Z")
        .logged("pause", "2026-11-22T02:50:00Z")
        .logged("resume", "2026-11-22T02:55:00Z")
}

fn only(scene: &Scene, phrase: &str) -> Fact {
    let reading = scene.read(phrase).unwrap_or_else(|error| panic!("{phrase}: {error}"));
    reading.facts().next().expect("a fact").clone()
}

#[test]
fn a_start_runs_and_a_second_is_asked_about() {
    let scene = nursing();
    let open = &scene.timeline.all().last().expect("the nursing").fact;
    assert!(open.open());
    assert_eq!(sides(open)[0].from, Some(at("2026-11-22T02:40:00Z")));
    let again = scene.read("breast r start").expect_err("one runs");
    assert_eq!((again.kind.exit(), again.message.as_str()), (5, "one runs already since 02:40"));
    assert!(scene.saying_yes().read("breast r start").is_ok());
    assert!(scene.read("bottle 30").is_ok(), "a bottle beside it is a fact");
}

#[test]
fn a_stop_counts_without_the_pauses_and_may_lie_in_the_past() {
    let scene = nursing();
    let now = only(&scene, "stop");
    assert_eq!(now.end(), Some(scene.now));
    assert_eq!(now.active(scene.now), TimeDelta::minutes(27));
    assert_eq!(sides(&now)[0].minutes, Some(27));

    let inside = only(&scene, "stop 2:52");
    assert_eq!(inside.active(scene.now), TimeDelta::minutes(10));
    assert_eq!(inside.pauses[0].to, Some(at("2026-11-22T02:52:00Z")));
    let before = only(&scene, "stop feed 2:45");
    assert_eq!((before.pauses.len(), sides(&before)[0].minutes), (0, Some(5)));

    let early = scene.read("stop 2:39").expect_err("before the start");
    assert_eq!(early.kind.exit(), 5);
    assert!(scene.read("stop 3:13").is_err(), "the future");
}

#[test]
fn a_switch_times_the_side_that_ends() {
    let scene = nursing();
    let switched = only(&scene, "switch 3:05");
    let reading = scene.read("switch 3:05").expect("a phrase");
    assert_eq!(scene.detail(&reading), "breast L 20 min + R");
    let second = scene.read("feed right start").expect_err("one runs");
    assert_eq!(second.hint.as_deref(), Some("`stop` ends it; `--yes` stores another"));
    let [left, right] = sides(&switched) else { panic!("two sides") };
    assert_eq!(left.minutes, Some(20));
    assert_eq!((right.minutes, right.from), (None, Some(at("2026-11-22T03:05:00Z"))));
    let ended = only(&scene.logged("switch", "2026-11-22T03:05:00Z"), "stop");
    assert_eq!(
        sides(&ended).iter().map(|run| run.minutes).collect::<Vec<_>>(),
        [Some(20), Some(7)]
    );
    assert_eq!(scene_error("switch"), "no breast feed with a side is running");
}

fn scene_error(phrase: &str) -> String {
    let scene = night().logged("bottle start", "2026-11-22T02:40:00Z");
    scene.read(phrase).expect_err("no side").message
}

#[test]
fn pauses_come_one_after_the_other() {
    let scene = nursing();
    assert_eq!(scene.read("resume").expect_err("runs").message, "not paused");
    assert!(scene.read("pause 2:52").is_err(), "inside the last pause");
    let paused = scene.logged("pause", "2026-11-22T03:00:00Z");
    assert_eq!(
        paused.read("pause").expect_err("stands still").message,
        "paused already since 03:00"
    );
    assert!(paused.read("resume 2:59").is_err(), "before the pause");
    let switched = only(&paused, "switch");
    assert_eq!(switched.paused_since(), None);
    assert_eq!(sides(&switched)[0].minutes, Some(15));
}

#[test]
fn stop_prefers_what_is_no_sleep() {
    let scene = night()
        .logged("asleep", "2026-11-22T02:00:00Z")
        .logged("pump start", "2026-11-22T01:50:00Z");
    assert!(matches!(only(&scene, "stop").detail, Detail::Pump(_)));
    assert!(matches!(only(&scene, "stop sleep").detail, Detail::Sleep(_)));
}
