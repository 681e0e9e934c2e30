//! Screen 5 at every size, at night and in ASCII; the signs to call about are
//! never lost.

use crate::view;
use chrono::TimeDelta;
use dadops::app::key::Key;
use dadops::app::model::Model;
use dadops::app::run_words;
use dadops::app::screen::RunPane;
use dadops::app::screen::RunScreen;
use dadops::app::screen::Screen;
use dadops::app::ui::Glyphs;
use dadops::domain::entry::run::RunOutcome;
use dadops::domain::entry::run::RunSaid;
use dadops::domain::entry::run::RunStart;
use dadops::domain::id::EntryId;
use dadops::domain::id::RunId;
use dadops::domain::label::Label;
use dadops::journal::entry::Payload;
use dadops::journal::run::Run;
use dadops::journal::run::RunWord;
use dadops::picture::sample;
use dadops::runbook::shipped;
use dadops::text::style::Tone;
use proptest::prelude::*;

/// A run that is at step 4 since two minutes.
fn run(model: &Model) -> Run {
    let label = Label::new("cannot-settle").expect("a name");
    let text = shipped::text(&label).expect("it ships");
    let steps = shipped::book(&label).expect("it reads").steps.len();
    let start = RunSaid::Started(RunStart {
        runbook: label.as_str().to_owned(),
        version: None,
        hash: dadops::domain::document::Digest::of(text).to_string(),
        steps: steps.try_into().expect("few"),
        alert: None,
        incident: None,
    });
    let until = sample::now() + TimeDelta::seconds(221);
    let words = [
        (10, start),
        (9, RunSaid::Ticked { step: 1 }),
        (7, RunSaid::Ticked { step: 2 }),
        (6, RunSaid::Skipped { step: 3 }),
        (6, RunSaid::Timer { step: 4, until }),
        (5, RunSaid::NotFit { step: 5, note: Some("no sling".to_owned()) }),
    ];
    let id = RunId::from_bytes([7; 16]);
    let entries = (1_u8..).zip(words).map(|(n, (minutes, said))| {
        let entry = EntryId::from_bytes([n; 16]);
        dadops::journal::entry::Entry {
            id: entry,
            order: dadops::journal::entry::Order {
                lamport: n.into(),
                device: dadops::domain::id::DeviceId::from_bytes([1; 16]),
                entry,
            },
            action: entry.into(),
            author: model.you,
            origin: dadops::journal::entry::Origin::Human,
            recorded_at: sample::now() - TimeDelta::minutes(minutes),
            payload: Payload::Run { run: id, said },
        }
    });
    let entries: Vec<_> = entries.collect();
    Run::of_entries(id, &entries).expect("it began")
}

fn at_steps(size: (u16, u16)) -> Model {
    let mut model = view::in_england(sample::ada(size));
    model.runs = vec![run(&model)];
    view::press(&mut model, &[Key::Char('5'), Key::Char(' ')]);
    model
}

#[test]
fn steps_120() {
    insta::assert_snapshot!(view::framed(&at_steps((120, 40))), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [5 Run 4/9] 6 Carers  8 Log                                    you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " RUNBOOKS           1 of 20 │ Crying and will not settle"
    " cannot-settle  1 to review │ step 4 of 9 · started 03:02 · 10 min"
    " feed-overdue               │ STEPS"
    " refuses-feed               │ [x] 1  Hungry? Last feed 1h50 ago. Offer a feed. 03:03"
    " few-wet-nappies            │ [x] 2  Nappy? Last wet 2h05 ago. Look, and change it. 03:05"
    " feeding-more-often         │ [-] 3  Too hot or cold? Feel the tummy or the back of the neck. 03:06"
    " fever                      │ [ ] 4  Wind: hold upright on your shoulder and rub the back. Then sit the baby on your"
    " cold                       │        lap, chin held."
    " breathing-worry            │        timer 3:39 left"
    " choking                    │ [ ] 5  Lay the baby tummy down along your arm, head at your elbow. Stay awake, walk"
    " jaundice                   │        slowly."
    " before-vaccination         │        timer 5 min"
    " after-vaccination          │        did not fit: no sling"
    " too-tired                  │ [ ] 6  Skin to skin, light low. Rock gently, walk, or use the pram. A low, steady noise."
    " night-hand-over            │        timer 10 min"
    " nap-routine                │ [ ] 7  Swap with somebody who is awake."
    " bottle-and-milk            │        timer 20 min"
    " car-trip                   │ [ ] 8  Had enough? ICON says "It's OK to walk away". Put the baby on the back in the cot."
    " birth-parent-red-flags     │        Leave the room."
    " crisis-contacts            │        timer 10 min"
    " visitors-first-hour        │ [ ] 9  Look in on the baby. Still crying?"
    "                            │        Yes: go back to step 1, or call."
    "                            │"
    "                            │ STOP AND CALL"
    "                            │ Call 999 now if the baby:"
    "                            │ ! stops breathing, or the breath pauses; grunts, or sucks in under the ribs"
    "                            │ ! will not wake, or does not stay awake"
    "                            │ ! is blue, pale, blotchy or ashen; on brown or black skin look at palms and soles"
    "                            │ ! is floppy, or has a first fit"
    "                            │ ! has a purple or red rash that does not fade under a glass"
    "                            │ ! is under 8 weeks old and you are very worried"
    "                            │ ! brings up green vomit"
    "                            │ Call 111 now if:"
    "                            │ ! the cry is weak, high, without a pause, or not the usual cry"
    "                            │ ! the baby is hot: see fever"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Space done  a helped  g did not fit  r end │ f feed  s wake  d nappy │ z undo  ! red flags  c command           ? help"
    "#);
}

#[test]
fn steps_100() {
    insta::assert_snapshot!(view::framed(&at_steps((100, 30))), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [5 Run 4/9] 6 Carers  8 Log                you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " RUNBOOKS           1 of 20 │ Crying and will not settle"
    " cannot-settle  1 to review │ step 4 of 9 · started 03:02 · 10 min"
    " feed-overdue               │ [x] 1  Hungry? Last feed 1h50 ago. Offer a feed. 03:03"
    " refuses-feed               │ [x] 2  Nappy? Last wet 2h05 ago. Look, and change it. 03:05"
    " few-wet-nappies            │ [-] 3  Too hot or cold? Feel the tummy or the back of the neck. 03:06"
    " feeding-more-often         │ [ ] 4  Wind: hold upright on your shoulder and rub the back. Then sit"
    " fever                      │        the baby on your lap, chin held."
    " cold                       │        timer 3:39 left"
    " breathing-worry            │ [ ] 5  Lay the baby tummy down along your arm, head at your elbow."
    " choking                    │        Stay awake, walk slowly."
    " jaundice                   │"
    " before-vaccination         │ STOP AND CALL"
    " after-vaccination          │ Call 999 now if the baby:"
    " too-tired                  │ ! stops breathing, or the breath pauses; grunts, or sucks in under"
    " night-hand-over            │   the ribs"
    " nap-routine                │ ! will not wake, or does not stay awake"
    " bottle-and-milk            │ ! is blue, pale, blotchy or ashen; on brown or black skin look at"
    " car-trip                   │   palms and soles"
    " birth-parent-red-flags     │ ! is floppy, or has a first fit"
    " crisis-contacts            │ ! has a purple or red rash that does not fade under a glass"
    " visitors-first-hour        │ ! is under 8 weeks old and you are very worried"
    "                            │ ! brings up green vomit"
    "                            │ Call 111 now if:"
    "                            │ ! the cry is weak, high, without a pause, or not the usual cry"
    "                            │ ! the baby is hot: see fever"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Space done  a helped  g did not fit  r end │ f feed  s wake  d nappy │ z undo  ! red flags  ? help"
    "#);
}

#[test]
fn steps_60() {
    insta::assert_snapshot!(view::framed(&at_steps((60, 20))), @r#"
    " Ada d12  1  2  3  4 [5 Run 4/9] 6  8                 03:12"
    "────────────────────────────────────────────────────────────"
    " ! the cry is weak, high, without a pause, or not the usual"
    "   cry"
    " ! the baby is hot: see fever"
    " STEPS"
    " [x] 1  Hungry? Last feed 1h50 ago. Offer a feed. 03:03"
    " [x] 2  Nappy? Last wet 2h05 ago. Look, and change it."
    "        03:05"
    " [-] 3  Too hot or cold? Feel the tummy or the back of the"
    "        neck. 03:06"
    " [ ] 4  Wind: hold upright on your shoulder and rub the"
    "        back. Then sit the baby on your lap, chin held."
    "        timer 3:39 left"
    " [ ] 5  Lay the baby tummy down along your arm, head at"
    "        your elbow. Stay awake, walk slowly."
    " ! 9 signs to call about: w from step 1"
    ""
    "────────────────────────────────────────────────────────────"
    " Space done │ f feed  s wake  d nappy │ z undo       ? help"
    "#);
}

#[test]
fn steps_40() {
    insta::assert_snapshot!(view::framed(&at_steps((40, 10))), @r#"
    " Ada  1  2  3  4 [5 Run 4/9] 6  8 03:12"
    " [ ] 4  Wind: hold upright on your"
    "        shoulder and rub the back. Then"
    "        sit the baby on your lap, chin"
    "        held."
    "        timer 3:39 left"
    " [ ] 5  Lay the baby tummy down along"
    " ! 9 signs to call about: w from step 1"
    ""
    " Space done │ f feed  s wake   ! ? help"
    "#);
}

#[test]
fn at_night_the_words_are_the_same() {
    let day = at_steps((100, 30));
    let night = view::at_night(at_steps((100, 30)));
    assert_eq!(view::text(&night), view::text(&day));
}

#[test]
fn in_ascii_every_letter_is_ascii() {
    let mut model = at_steps((60, 20));
    model.ui.glyphs = Glyphs::Ascii;
    model.ui.style.ascii = true;
    let text = view::text(&model);
    assert!(text.is_ascii(), "{text}");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1  2  3  4 [5 Run 4/9] 6  8                 03:12"
    "------------------------------------------------------------"
    " ! the cry is weak, high, without a pause, or not the usual"
    "   cry"
    " ! the baby is hot: see fever"
    " STEPS"
    " [x] 1  Hungry? Last feed 1h50 ago. Offer a feed. 03:03"
    " [x] 2  Nappy? Last wet 2h05 ago. Look, and change it."
    "        03:05"
    " [-] 3  Too hot or cold? Feel the tummy or the back of the"
    "        neck. 03:06"
    " [ ] 4  Wind: hold upright on your shoulder and rub the"
    "        back. Then sit the baby on your lap, chin held."
    "        timer 3:39 left"
    " [ ] 5  Lay the baby tummy down along your arm, head at"
    "        your elbow. Stay awake, walk slowly."
    " ! 9 signs to call about: w from step 1"
    ""
    "------------------------------------------------------------"
    " Space done | f feed  s wake  d nappy | z undo       ? help"
    "#);
}

#[test]
fn list_60() {
    let mut model = view::in_england(sample::ada((60, 20)));
    view::press(&mut model, &[Key::Char('5')]);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1  2  3  4 [5 Run] 6  8                     03:12"
    "────────────────────────────────────────────────────────────"
    " RUNBOOKS                                           1 of 20"
    "▌cannot-settle"
    " feed-overdue"
    " refuses-feed"
    " few-wet-nappies"
    " feeding-more-often"
    " fever"
    " cold"
    " breathing-worry"
    " choking"
    " jaundice"
    " before-vaccination"
    " after-vaccination"
    " too-tired"
    " night-hand-over"
    ""
    "────────────────────────────────────────────────────────────"
    " Space read │ f feed  s wake  d nappy │ z undo       ? help"
    "#);
}

#[test]
fn steps_140() {
    insta::assert_snapshot!(view::framed(&at_steps((140, 40))), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [5 Run 4/9] 6 Carers  8 Log                                                        you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " RUNBOOKS           1 of 20 │ Crying and will not settle"
    " cannot-settle  1 to review │ step 4 of 9 · started 03:02 · 10 min"
    " feed-overdue               │ STEPS"
    " refuses-feed               │ [x] 1  Hungry? Last feed 1h50 ago. Offer a feed. 03:03"
    " few-wet-nappies            │ [x] 2  Nappy? Last wet 2h05 ago. Look, and change it. 03:05"
    " feeding-more-often         │ [-] 3  Too hot or cold? Feel the tummy or the back of the neck. 03:06"
    " fever                      │ [ ] 4  Wind: hold upright on your shoulder and rub the back. Then sit the baby on your lap, chin held."
    " cold                       │        timer 3:39 left"
    " breathing-worry            │ [ ] 5  Lay the baby tummy down along your arm, head at your elbow. Stay awake, walk slowly."
    " choking                    │        timer 5 min"
    " jaundice                   │        did not fit: no sling"
    " before-vaccination         │ [ ] 6  Skin to skin, light low. Rock gently, walk, or use the pram. A low, steady noise."
    " after-vaccination          │        timer 10 min"
    " too-tired                  │ [ ] 7  Swap with somebody who is awake."
    " night-hand-over            │        timer 20 min"
    " nap-routine                │ [ ] 8  Had enough? ICON says "It's OK to walk away". Put the baby on the back in the cot. Leave the room."
    " bottle-and-milk            │        timer 10 min"
    " car-trip                   │ [ ] 9  Look in on the baby. Still crying?"
    " birth-parent-red-flags     │        Yes: go back to step 1, or call."
    " crisis-contacts            │        No: rest."
    " visitors-first-hour        │"
    "                            │"
    "                            │"
    "                            │ STOP AND CALL"
    "                            │ Call 999 now if the baby:"
    "                            │ ! stops breathing, or the breath pauses; grunts, or sucks in under the ribs"
    "                            │ ! will not wake, or does not stay awake"
    "                            │ ! is blue, pale, blotchy or ashen; on brown or black skin look at palms and soles"
    "                            │ ! is floppy, or has a first fit"
    "                            │ ! has a purple or red rash that does not fade under a glass"
    "                            │ ! is under 8 weeks old and you are very worried"
    "                            │ ! brings up green vomit"
    "                            │ Call 111 now if:"
    "                            │ ! the cry is weak, high, without a pause, or not the usual cry"
    "                            │ ! the baby is hot: see fever"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x move  Space done  a helped  g did not fit  r end  v edit │ f feed  s wake  d nappy │ z undo  ! red flags  c command             ? help"
    "#);
}

#[test]
fn steps_80() {
    insta::assert_snapshot!(view::framed(&at_steps((80, 24))), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [5 Run 4/9] 6 Carers  8 Log      03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " ! is blue, pale, blotchy or ashen; on brown or black skin look at palms and"
    "   soles"
    " ! is floppy, or has a first fit"
    " ! has a purple or red rash that does not fade under a glass"
    " ! is under 8 weeks old and you are very worried"
    " ! brings up green vomit"
    " Call 111 now if:"
    " ! the cry is weak, high, without a pause, or not the usual cry"
    " ! the baby is hot: see fever"
    " STEPS"
    " [x] 1  Hungry? Last feed 1h50 ago. Offer a feed. 03:03"
    " [x] 2  Nappy? Last wet 2h05 ago. Look, and change it. 03:05"
    " [-] 3  Too hot or cold? Feel the tummy or the back of the neck. 03:06"
    " [ ] 4  Wind: hold upright on your shoulder and rub the back. Then sit the baby"
    "        on your lap, chin held."
    "        timer 3:39 left"
    " [ ] 5  Lay the baby tummy down along your arm, head at your elbow. Stay awake,"
    "        walk slowly."
    " ! 9 signs to call about: w from step 1"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " Space done  a helped │ f feed  s wake  d nappy │ z undo  ! red flags    ? help"
    "#);
}

#[test]
fn in_plain_words_80() {
    let mut model = at_steps((80, 24));
    model.ui.style.tone = Tone::Plain;
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada 12 days  1  2  3  4 [5 Step 4/9] 6  8                                03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " ! is blue, pale, blotchy or ashen; on brown or black skin look at palms and"
    "   soles"
    " ! is floppy, or has a first fit"
    " ! has a purple or red rash that does not fade under a glass"
    " ! is under 8 weeks old and you are very worried"
    " ! brings up green vomit"
    " Call 111 now if:"
    " ! the cry is weak, high, without a pause, or not the usual cry"
    " ! the baby is hot: see fever"
    " STEPS"
    " [x] 1  Hungry? Last feed 1h50 ago. Offer a feed. 03:03"
    " [x] 2  Nappy? Last wet 2h05 ago. Look, and change it. 03:05"
    " [-] 3  Too hot or cold? Feel the tummy or the back of the neck. 03:06"
    " [ ] 4  Wind: hold upright on your shoulder and rub the back. Then sit the baby"
    "        on your lap, chin held."
    "        timer 3:39 left"
    " [ ] 5  Lay the baby tummy down along your arm, head at your elbow. Stay awake,"
    "        walk slowly."
    " ! 9 signs to call about: w from step 1"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " Space done  a helped │ f feed  s wake  d nappy │ z undo  ! red flags    ? help"
    "#);
}

#[test]
fn list_100() {
    let mut model = view::in_england(sample::ada((100, 30)));
    view::press(&mut model, &[Key::Char('5')]);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [5 Run] 6 Carers  8 Log                    you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " RUNBOOKS           1 of 20 │ Crying and will not settle"
    "▌cannot-settle              │ WHEN TO USE"
    " feed-overdue               │ The baby cries and the first thing you tried did not help. Crying"
    " refuses-feed               │ often rises from about 2 weeks and is most at 6 to 8 weeks (South"
    " few-wet-nappies            │ Tees NHS)."
    " feeding-more-often         │"
    " fever                      │ STEPS"
    " cold                       │ [ ] 1  Hungry? Last feed 1h50 ago. Offer a feed."
    " breathing-worry            │ [ ] 2  Nappy? Last wet 2h05 ago. Look, and change it."
    " choking                    │ [ ] 3  Too hot or cold? Feel the tummy or the back of the neck."
    " jaundice                   │"
    " before-vaccination         │ STOP AND CALL"
    " after-vaccination          │ Call 999 now if the baby:"
    " too-tired                  │ ! stops breathing, or the breath pauses; grunts, or sucks in under"
    " night-hand-over            │   the ribs"
    " nap-routine                │ ! will not wake, or does not stay awake"
    " bottle-and-milk            │ ! is blue, pale, blotchy or ashen; on brown or black skin look at"
    " car-trip                   │   palms and soles"
    " birth-parent-red-flags     │ ! is floppy, or has a first fit"
    " crisis-contacts            │ ! has a purple or red rash that does not fade under a glass"
    " visitors-first-hour        │ ! is under 8 weeks old and you are very worried"
    "                            │ ! brings up green vomit"
    "                            │ Call 111 now if:"
    "                            │ ! the cry is weak, high, without a pause, or not the usual cry"
    "                            │ ! the baby is hot: see fever"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x move  Space read  / filter │ f feed  s wake  d nappy │ z undo  ! red flags  c command   ? help"
    "#);
}

#[test]
fn list_40() {
    let mut model = view::in_england(sample::ada((40, 10)));
    view::press(&mut model, &[Key::Char('5')]);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada  1  2  3  4 [5 Run] 6  8     03:12"
    " RUNBOOKS                       1 of 20"
    "▌cannot-settle"
    " feed-overdue"
    " refuses-feed"
    " few-wet-nappies"
    " feeding-more-often"
    " fever"
    ""
    " Space read │ f feed  s wake   ! ? help"
    "#);
}

/// Two steps did not fit in a run that is over.
fn to_review(size: (u16, u16)) -> Model {
    let mut model = view::in_england(sample::ada(size));
    let mut over = run(&model);
    for (n, said) in [
        (8, RunSaid::NotFit { step: 3, note: None }),
        (9, RunSaid::Done { outcome: RunOutcome::Helped, note: None }),
    ] {
        let (entry, at) = (EntryId::from_bytes([n; 16]), sample::now());
        over.hears(RunWord { entry, at, by: model.you, what: said });
    }
    model.runs = vec![over];
    model
}

#[test]
fn review_100() {
    let mut model = to_review((100, 30));
    view::press(&mut model, &[Key::Char('5')]);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [5 Run] 6 Carers  8 Log                    you: Dad  03:12"
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " RUNBOOKS           1 of 20 │ Crying and will not settle"
    "▌cannot-settle  2 to review │ 2 steps did not fit: v edits it"
    " feed-overdue               │ WHEN TO USE"
    " refuses-feed               │ The baby cries and the first thing you tried did not help. Crying"
    " few-wet-nappies            │ often rises from about 2 weeks and is most at 6 to 8 weeks (South"
    " feeding-more-often         │ Tees NHS)."
    " fever                      │"
    " cold                       │ STEPS"
    " breathing-worry            │ [ ] 1  Hungry? Last feed 1h50 ago. Offer a feed."
    " choking                    │ [ ] 2  Nappy? Last wet 2h05 ago. Look, and change it."
    " jaundice                   │"
    " before-vaccination         │ STOP AND CALL"
    " after-vaccination          │ Call 999 now if the baby:"
    " too-tired                  │ ! stops breathing, or the breath pauses; grunts, or sucks in under"
    " night-hand-over            │   the ribs"
    " nap-routine                │ ! will not wake, or does not stay awake"
    " bottle-and-milk            │ ! is blue, pale, blotchy or ashen; on brown or black skin look at"
    " car-trip                   │   palms and soles"
    " birth-parent-red-flags     │ ! is floppy, or has a first fit"
    " crisis-contacts            │ ! has a purple or red rash that does not fade under a glass"
    " visitors-first-hour        │ ! is under 8 weeks old and you are very worried"
    "                            │ ! brings up green vomit"
    "                            │ Call 111 now if:"
    "                            │ ! the cry is weak, high, without a pause, or not the usual cry"
    "                            │ ! the baby is hot: see fever"
    ""
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " w/x move  Space read  / filter │ f feed  s wake  d nappy │ z undo  ! red flags  c command   ? help"
    "#);
}

#[test]
fn review_40() {
    let mut model = to_review((40, 10));
    view::press(&mut model, &[Key::Char('5')]);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada  1  2  3  4 [5 Run] 6  8     03:12"
    " RUNBOOKS                       1 of 20"
    "▌cannot-settle              2 to review"
    " feed-overdue"
    " refuses-feed"
    " few-wet-nappies"
    " feeding-more-often"
    " fever"
    ""
    " Space read │ f feed  s wake   ! ? help"
    "#);
}

#[test]
fn review_read_60() {
    let mut model = view::after(to_review((60, 20)), "c");
    for key in "runbook review".chars() {
        view::press(&mut model, &[Key::Char(key)]);
    }
    view::press(&mut model, &[Key::Enter]);
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  5  6  8                     03:12"
    "────────────────────────────────────────────────────────────"
    "  SINCE LAST FEED"
    "    ██        ██████  ██████"
    "┌ To review ───────────────────────────────────────────────┐"
    "│ cannot-settle: Crying and will not settle                │"
    "│  3 Too hot or cold? Feel the tummy or the back of the    │"
    "│    neck.                                                 │"
    "│       did not fit, 03:12                                 │"
    "│  5 Lay the baby tummy down along your arm, head at your  │"
    "│    elbow. Stay awake, walk slowly.                       │"
    "│       did not fit, 03:07: no sling                       │"
    "│ `runbook edit cannot-settle` makes a new version; these  │"
    "│   are closed with it, and stay in the journal.           │"
    "│ w/x scroll  Space on  Esc back                           │"
    "└──────────────────────────────────────────────────────────┘"
    "nap       x   w   d   w      x  d   w      w   w"
    ""
    "────────────────────────────────────────────────────────────"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn list_filtered_80() {
    let mut model = view::in_england(sample::ada((80, 24)));
    view::press(&mut model, &[Key::Char('5')]);
    let model = view::after(model, "/fee");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12  1 Now  2 Time  3 SLO  4 Alerts [5 Run] 6 Carers  8 Log          03:12"
    "────────────────────────────────────────────────────────────────────────────────"
    " RUNBOOKS                                                                1 of 3"
    "▌feed-overdue"
    " refuses-feed"
    " feeding-more-often"
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    "  ┌ filter ──────────────────────────────────────────────────────────────────┐"
    "  │ fee                                                                      │"
    "  │ words to keep · !word to leave out                                       │"
    "  │                                                                          │"
    "  │ Enter keeps it   Esc clears                                              │"
    "  └──────────────────────────────────────────────────────────────────────────┘"
    ""
    "────────────────────────────────────────────────────────────────────────────────"
    " Space read  / filter │ f feed  s wake  d nappy │ z undo  ! red flags    ? help"
    "#);
}

#[test]
fn a_run_shows_in_row_1_of_every_screen() {
    for size in [(120, 40), (100, 30), (60, 20), (40, 10)] {
        let mut model = at_steps(size);
        for key in ['1', '2', '3', '4', '5', '6', '8'] {
            view::press(&mut model, &[Key::Char(key)]);
            let text = view::text(&model);
            assert!(text.lines().next().is_some_and(|row| row.contains("[5 Run 4/9]")), "{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever the size, every line of every sign is on the screen, at once or
    /// by turning pages.
    #[test]
    fn no_sign_is_ever_lost(columns in 40_u16..140, rows in 10_u16..60, place in 0_usize..19) {
        let mut model = view::in_england(sample::ada((columns, rows)));
        let book = &shipped::books()[place];
        let id = Some(book.id.clone());
        let screen = RunScreen { selected: id, pane: RunPane::Steps, ..RunScreen::default() };
        model.screen = Screen::Run(screen);
        let mut seen = String::new();
        view::press(&mut model, &[Key::Home]);
        for _ in 0..60 {
            seen.push_str(&view::text(&model));
            view::press(&mut model, &[Key::PageDown]);
        }
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let seen: Vec<String> = seen.lines().map(squeezed).collect();
        let width = if columns >= 96 { columns - 31 } else { columns - 2 };
        for (line, _) in run_words::flags(&model, book, width.into()) {
            let line = squeezed(&line);
            prop_assert!(seen.iter().any(|row| row.contains(&line)), "{line}");
        }
        // And those lines are the signs, whole.
        let words = |text: &str| squeezed(text).replace("! ", "");
        let said: String = run_words::flags(&model, book, width.into())
            .iter().map(|(line, _)| words(line) + " ").collect();
        for flag in &book.red_flags {
            let sign = flag.sign.fill(|live| dadops::app::documents::live(&model, live));
            prop_assert!(words(&said).contains(&words(&sign)), "{sign} in {said}");
        }
    }
}
