//! Every kind and every word of the grammar: (phrase, what it came to).

use crate::night;
use dadops::domain::detail::Kind;
use dadops::domain::fact::Fact;
use dadops::domain::person::Subject;
use dadops::journal::entry::carer_named;
use std::collections::BTreeSet;

const SAID: &[(&str, &str)] = &[
    ("bottle", "bottle"),
    ("bottle 90 formula", "bottle 90 ml formula"),
    ("feed 90ml", "bottle 90 ml"),
    ("feed breast milk 90 ml", "bottle 90 ml expressed"),
    ("bottle 90 ebm", "bottle 90 ml expressed"),
    ("bottle 60 mixed", "bottle 60 ml mixed"),
    ("feed left", "breast L"),
    ("breast", "breast"),
    ("breast r l", "breast R+L"),
    ("feed left 10m right 8m", "breast L 10 + R 8 min"),
    ("feed right for 8m left for 10m", "breast R 8 + L 10 min"),
    ("breast left right for 20m", "breast L+R"),
    ("fed left and right", "breast L+R"),
    ("Ada: poop", "nappy dirty"),
    ("pump left 60 and right 50", "pump 110 ml L+R, L 60 ml, R 50 ml"),
    ("solids carrot loved", "solids carrot, loved"),
    ("solids apple puree 20m ago", "solids apple puree"),
    ("feed solids", "solids"),
    ("milk formula 90 fridge", "milk formula 90 ml, fridge"),
    ("milk 80 freezer", "milk expressed 80 ml, freezer"),
    ("milk thawed breast", "milk expressed, thawed"),
    ("temp 38.2 armpit well", "38.2 °C, armpit, otherwise well"),
    ("pump", "pump"),
    ("pump left 60 right 50", "pump 110 ml L+R, L 60 ml, R 50 ml"),
    ("pump 60 r", "pump 60 ml R"),
    ("nappy wet dirty", "nappy wet + dirty"),
    ("wet and dirty", "nappy wet + dirty"),
    ("dry nappy", "nappy dry"),
    ("dirty green seedy large rash blowout", "nappy dirty, green, seedy, large, rash, blowout"),
    ("asleep in the cot settled nursing", "asleep, in cot, settled nursing"),
    ("nap 1:00-2:00 in \"car seat\" woke crying", "sleep, in car seat, woke crying"),
    ("awake", "awake"),
    ("woke up crying", "awake"),
    ("mum sleepday", "all sleep of the day logged"),
    ("sleep day yesterday 3:00", "all sleep of the day logged"),
    ("burp", "burp"),
    ("burp 20m ago", "burp"),
    ("solids 20m ago", "solids"),
    ("trip to 3 lakes", "trip to 3 lakes"),
    ("visit Nan from Leeds at 2:00", "visit Nan from Leeds"),
    ("custom walk to the shop for 20m", "walk to the shop"),
    ("burp shoulder worked", "burp shoulder, worked"),
    ("burp shoulder didn't work", "burp shoulder, nothing came"),
    ("burp didnt work 5m ago", "burp, nothing came"),
    ("burp over the lap no", "burp over the lap, nothing came"),
    ("burp no 5m ago", "burp, nothing came"),
    ("cry for 20m helped walking about", "cry, helped: walking about"),
    ("cry", "cry"),
    ("temp 38.1 ear", "38.1 °C, ear"),
    ("temp 38 c forehead", "38.0 °C, forehead"),
    ("weight 4200 g", "weight 4 200 g"),
    ("length 54cm", "length 54 cm"),
    ("head 38cm", "head 38 cm"),
    ("med Calpol 120mg/5ml 2.5ml 10m ago", "med Calpol 120mg/5ml 2.5ml"),
    ("med @0250 vitamin d", "med vitamin d"),
    ("vaccine MenB #2", "vaccine MenB"),
    ("milestone first smile 20m ago", "milestone first smile"),
    ("note Fed by hand, at the table", "note Fed by hand, at the table"),
    ("note Mum: (very) #tired today, @home #x 20m ago", "note Mum: (very) today, @home"),
    ("solids carrot, loved", "solids carrot, loved"),
    ("note vaccination tomorrow", "note vaccination tomorrow"),
    ("ask water", "request water"),
    ("visit Nan", "visit Nan"),
    ("visit Nan from 1:00 to 2:00", "visit Nan"),
    ("handover to mum", "hand-over to Mum"),
    ("hand-over Mum 20m ago -- she took the 2:50", "hand-over to Mum"),
    ("hand over", "hand-over"),
    ("handover now", "hand-over"),
    ("trip to the park", "trip to the park"),
    ("excuse hospital stay from 1:00 to 2:00", "excused hospital stay"),
    ("ada excuse \"not tracked\" 1:00-2:00", "excused not tracked"),
    ("toil bottles for 20m", "toil bottles"),
    ("dad recovery better", "recovery better"),
    ("mum checkin sleepy 4 load 3", "check-in sleepy 4/5, load 3/5"),
    ("check in load 2", "check-in load 2/5"),
    (
        "checkin sleepy 4 load 3 mental 4 physical 2 rushed 5 shortfall 1 effort 3 frustration 2",
        "check-in sleepy 4/5, load 3/5, mental 4/5, physical 2/5, rushed 5/5, shortfall 1/5, effort 3/5, frustration 2/5",
    ),
    ("checkin temporal 5 performance 1", "check-in rushed 5/5, shortfall 1/5"),
    ("bath 20m ago", "bath"),
    ("tummy time for 10m", "tummy time"),
    ("tummy time start", "tummy time"),
    ("custom walk round the block", "walk round the block"),
    ("custom \"baby yoga\" 1:00-1:30", "baby yoga"),
];

#[test]
fn every_word_of_the_grammar() {
    let scene = night();
    let mut kinds = BTreeSet::new();
    for (phrase, said) in SAID {
        let reading = scene.read(phrase).unwrap_or_else(|error| panic!("{phrase}: {error}"));
        assert_eq!(scene.detail(&reading), *said, "{phrase}");
        kinds.extend(reading.facts().map(Fact::kind));
    }
    assert_eq!(kinds, Kind::ALL.into_iter().collect(), "a kind has no phrase");
}

#[test]
fn nobody_hands_over_to_themselves() {
    for (phrase, expected) in [
        ("handover to dad", "Dad is the one who hands over"),
        ("mum handover to mum", "Mum is the one who hands over"),
    ] {
        let error = night().read(phrase).expect_err(phrase);
        assert_eq!((error.message.as_str(), error.kind.exit()), (expected, 5), "{phrase}");
    }
}

#[test]
fn what_is_asked_and_never_guessed() {
    let scene = night();
    for (phrase, message) in [
        ("", "what happened?"),
        ("   ", "what happened?"),
        ("ada", "what about Ada?"),
        ("feed", "bottle, breast or solids?"),
        ("feed 90", "90 of what?"),
        ("feed left 90ml", "bottle, breast or solids?"),
        ("feed left 20 minutes", "20 minutes ago or for 20 minutes?"),
        ("temp 98.6", "98.6 of what?"),
        ("dad mum wet", "the name is said twice"),
        ("feed left 10m right", "10m ago or for 10m?"),
        ("bottle 90 80", "the amount is said twice"),
        ("bottle 90 2:00 3:00", "the time is said twice"),
        ("wet by mum by dad", "who did it is said twice"),
        ("wet by", "by whom?"),
        ("wet by 3:00", "by whom?"),
        ("wet by ada", "`ada` is a baby, not a carer"),
        ("handover to", "to whom?"),
        ("handover to 3:00", "to whom?"),
        ("handover to ada", "`ada` is a baby, not a carer"),
        ("handover mum to dad", "the name is said twice"),
        ("handover 20m", "20m ago or for 20m?"),
        ("handover zoe", "`zoe` is not understood"),
        ("nappy", "wet, dirty, both or dry?"),
        ("wet dry", "what was in it is said twice"),
        ("temp", "how much?"),
        ("temp ear", "how much?"),
        ("med", "med what?"),
        ("note", "note what?"),
        ("note 20m ago", "note what?"),
        ("trip zoo at 3", "3am or 3pm?"),
        ("excuse", "excuse what?"),
        ("excuse hospital", "from when to when? (excuse hospital from 14:00 to 18:00)"),
        ("excuse hospital since 1:00", "from when to when? (excuse hospital from 14:00 to 18:00)"),
        ("visit nan tomorrow 9:00", "that lies ahead"),
        ("bath 20m", "20m ago or for 20m?"),
        ("toil bottles 20m", "20m ago or for 20m?"),
        ("recovery", "same, better or worse?"),
        (
            "checkin",
            "which answer, 1 to 5: sleepy, load, mental, physical, rushed, shortfall, effort or frustration?",
        ),
        ("mum sleepday 2:00", "that sleep-day, noon to noon, has another 8h48 to go"),
        ("mum sleepday for 20m", "a moment has no length"),
        ("checkin sleepy 6", "from 1 to 5"),
        ("checkin mental 0", "from 1 to 5"),
        ("note \"hiccups", "the quote does not end"),
        ("asleep in", "in what?"),
        ("cry helped", "helped what?"),
        ("bottle 90 quickly", "`quickly` is not understood"),
        ("bottle 9999", "9999 ml is over 5000 ml, more than can be"),
        ("weight 90000", "weight 90000 g is over 25000 g"),
        ("stop", "nothing is running"),
        ("pause", "nothing is running"),
    ] {
        let error = scene.read(phrase).expect_err(phrase);
        assert_eq!(error.message, message, "{phrase}");
        assert!(error.at.end <= phrase.len(), "{phrase}");
    }
}

#[test]
fn a_carers_name_in_front_makes_it_their_own() {
    let scene = night();
    let mum = carer_named("Mum");
    for (phrase, echo) in [
        ("dad asleep 23:10", "✓ Dad asleep · Sat 23:10, running · Dad"),
        ("mum slept 22:30-01:45", "✓ Mum sleep · Sat 22:30 - Sun 01:45 (3h15) · Mum"),
        ("mum awake", "✓ Mum awake · Sun 03:12 (now) · Mum"),
        ("dad toil bottles for 20m", "✓ Dad toil bottles · Sun 02:52-03:12 (20 min) · Dad"),
        ("mum recovery better", "✓ Mum recovery better · Sun 03:12 (now) · Mum"),
        ("mum handover to dad", "✓ hand-over to Dad · Sun 03:12 (now) · Mum"),
        ("handover mum", "✓ hand-over to Mum · Sun 03:12 (now) · Dad"),
        ("handover to nan", "✓ hand-over to Nan · Sun 03:12 (now) · Dad"),
        ("mum sleepday", "✓ Mum all sleep of the day logged · Fri 12:00 - Sat 12:00 · Mum"),
        (
            "mum sleepday thu 13:00",
            "✓ Mum all sleep of the day logged · Thu 12:00 - Fri 12:00 · Mum",
        ),
        ("mum temp 38.2", "✓ Mum temp 38.2 °C · Sun 03:12 (now) · Mum"),
        ("mum ask water by dad", "✓ Mum request water · Sun 03:12 (now) · Dad"),
        // What only a baby does, a carer in front has done for it.
        ("mum feed left for 10m", "✓ feed breast L 10 min · Sun 03:02-03:12 (10 min) · Mum"),
        ("mum ada wet", "✓ nappy wet · Sun 03:12 (now) · Mum"),
    ] {
        let reading = scene.read(phrase).unwrap_or_else(|error| panic!("{phrase}: {error}"));
        assert_eq!(scene.echo(&reading), echo, "{phrase}");
    }
    let pumped = scene.read("mum pump 120").expect("pump");
    assert_eq!(pumped.subject(), Some(Subject::Carer(mum)));
    let mut nobody = scene.clone();
    nobody.author = None;
    assert_eq!(nobody.read("toil bottles").expect_err("whose").message, "whose is it?");
    assert!(nobody.read("wet").is_ok());
}

#[test]
fn own_kinds_that_were_used_once_are_words_from_then_on() {
    let scene = night().logged("custom \"baby yoga\"", "2026-11-21T10:00:00Z");
    let reading = scene.read("baby yoga 20m ago").expect("known by now");
    assert_eq!(scene.detail(&reading), "baby yoga");
    assert!(night().read("baby yoga 20m ago").is_err());
}

#[test]
fn each_understood_word_is_marked() {
    let phrase = "ada bottle 90 formula at 2:50 by mum #x -- slow";
    let reading = night().read(phrase).expect("understood");
    let marks: Vec<String> = reading
        .marks
        .iter()
        .map(|mark| format!("{:?} {}", mark.part, &phrase[mark.at.clone()]))
        .collect();
    assert_eq!(
        marks,
        [
            "Who ada",
            "Kind bottle",
            "Amount 90",
            "Quality formula",
            "Time at",
            "Time 2:50",
            "By by",
            "By mum",
            "Tag #x",
            "Note -- slow",
        ]
    );
}

#[test]
fn the_word_being_typed_is_completed() {
    let scene = night().logged("med vitamin d 1 drop", "2026-11-21T10:00:00Z");
    let complete = |prefix| dadops::phrase::complete::complete(prefix, &scene.context());
    assert_eq!(complete("bo"), ["bottle", "both"]);
    assert_eq!(complete("a"), ["Ada", "asleep", "awake", "ask"]);
    assert_eq!(complete("ada d"), ["Dad", "diaper", "dirty", "dry"]);
    assert_eq!(complete("wet by m"), ["Mum"]);
    assert_eq!(complete("med v"), ["vitamin d"]);
    assert_eq!(complete("wet x"), [""; 0]);
}

#[test]
fn ascii_echoes_are_ascii() {
    let mut scene = night();
    scene.style.ascii = true;
    for (phrase, _) in SAID {
        let reading = scene.read(phrase).expect(phrase);
        assert!(scene.echo(&reading).is_ascii(), "{phrase}");
    }
    let reading = scene.read("temp 38").expect("temp");
    assert_eq!(scene.echo(&reading), "ok temp 38.0 C - Sun 03:12 (now) - Dad");
}

#[test]
fn a_length_is_no_task() {
    let error = night().read("toil 20m").expect_err("no task");
    assert_eq!(error.message, "20m ago or for 20m?");
}
