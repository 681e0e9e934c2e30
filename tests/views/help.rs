//! The keys, at every size.

use crate::view;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = view::after(sample::ada((140, 40)), "?");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  5 Run  6 Carers  8 Log                                                            you: Dad  03:12"
    "──────────────────────────────────────┌ keys ────────────────────────────────────────────────────────┐──────────────────────────────────────"
    "  SINCE LAST FEED                     │▌f        feed                                                │  · awake  + inferred  ? not logged"
    "                                      │ s        asleep or awake                                     │    03    06    09"
    "    ██        ██████  ██████          │ d        nappy                                               │·████·█●·████●████·██·│"
    "  ████    ██  ██      ██  ██          │ t        last entry 5 min earlier                            │·▄▄▄▄▄▄▄▄▄▄▄▄·········│"
    "    ██        ██████  ██  ██          │ T        last entry 5 min later                              │▄▄▄▄▄·▄▄·▄▄···········│"
    "    ██    ██      ██  ██  ██          │ z        undo, without limit                     u Backspace │▄▄▄▄▄▄▄▄▄▄············│"
    "  ██████      ██████  ██████          │ Z        redo                                              U │██●·██●·████●·███●·███│"
    "                                      │ v        edit the selected entry, else the last one          │▄▄▄▄▄▄▄▄▄▄▄▄··········│"
    "  bottle 90 ml expressed · 01:22 · Dad│ c        command line: type what happened           : Ctrl-P │▄▄▄·▄▄▄·▄▄▄▄··········│"
    "  next side right                     │ /        filter the list; ! leaves out, Esc clears           │▄▄▄▄▄▄▄▄▄▄▄···········│"
    "  ASLEEP       0h41   since 02:31     │ ?        keys; Space runs one, / searches                 F1 │███●███████●██●·██●··█│"
    "  wet nappy    2h05   01:07           │ !        red flags and whom to call; again: the crisis card  │▄▄▄▄▄▄▄▄▄▄▄▄▄·········│"
    "  dirty nappy  9h20   Sat 17:52       │ F10      red flags and whom to call; again: the crisis card  │▄▄▄·▄▄▄▄▄▄▄···········│"
    "                 TODAY   YDAY         │ 1        Now: what holds                                  F2 │▄▄▄▄▄▄▄▄▄▄············│"
    "  feeds              1     10         │ 2        Time: the day and the fortnight                  F3 │●··██                 │"
    "  bottle ml         90    320         │ 3        SLO: what is promised, and what is left of it    F4 │·▄▄▄▄                 │"
    "  wet / dirty      1/0    7/5         │ 4        Alerts: what asks for somebody, and what came of it │▄····                 │"
    "  sleep           1h31  16h11         │ 5        screen 5: runbooks, step by step                 F6 │▄▄▄▄▄                 │"
    "  longest sleep   0h45   3h25         │ 6        Carers: sleep, load, drive                       F7 │"
    "──────────────────────────────────────│ 8        Log: every entry                                 F9 │──────────────────────────────────────"
    "               06          09         │ b        bedside clock, and back                             │"
    "slp █████████████··█████····█████···██│ n        night colours on or off                             │"
    "fed              b      b       b     │ Y        who writes here: the next carer                     │"
    "nap               x      w       d    │ y        copy the selected line, or the hand-over            │"
    "who DDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMM│ t        incident: send what is told to the other carers, q… │"
    "──────────────────────────────────────│ e        hand over: the card for whoever takes over          │──────────────────────────────────────"
    " ! too slow    answer-time            │ a        alert: somebody is at it (ack)                      │"
    " ! too short   carer-stretch Mum      │ g        alert: 10 min later (snooze), more with each press  │"
    "──────────────────────────────────────│ E        alert: ask the next one now (escalate)              │──────────────────────────────────────"
    " 02:31  asleep                        │ e        alert: ask the next one now, instead of a hand-over │05                            Mum"
    " 01:36  burp, worked                  │ r        alert: its runbook                                  │05                            Mum"
    " 01:22  bottle 90 ml expressed        │ X        incident: open one from the alert, show it          │                              Mum"
    " 01:21  Mum asleep                    │ a        an alert that is over: it was useful                │                              Mum"
    " 01:07  nappy wet                     │ r        an alert that is over: there was nothing to do      │                              Nan"
    " 00:23  Mum sleep 40 min, to 01:03    │                                                              │                              Mum"
    "                                      │ Space runs it   / search   q back                    1 of 99 │"
    "──────────────────────────────────────└──────────────────────────────────────────────────────────────┘──────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside                                            ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = view::after(sample::ada((100, 30)), "?");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  5 Run  6 Carers  8 Log                    you: Dad  03:12"
    "──────────────────┌ keys ────────────────────────────────────────────────────────┐──────────────────"
    "  SINCE LAST FEED │▌f        feed                                                │ 02:31"
    "                  │ s        asleep or awake                                     │"
    "    ██        ████│ d        nappy                                               │7:52"
    "  ████    ██  ██  │ t        last entry 5 min earlier                            │"
    "    ██        ████│ T        last entry 5 min later                              │AY"
    "    ██    ██      │ z        undo, without limit                     u Backspace │10"
    "  ██████      ████│ Z        redo                                              U │20"
    "                  │ v        edit the selected entry, else the last one          │/5"
    "  bottle 90 ml exp│ c        command line: type what happened           : Ctrl-P │11"
    "  next side right │ /        filter the list; ! leaves out, Esc clears           │25"
    "──────────────────│ ?        keys; Space runs one, / searches                 F1 │──────────────────"
    "               06 │ !        red flags and whom to call; again: the crisis card  │     00"
    "slp █████████████·│ F10      red flags and whom to call; again: the crisis card  │··███·███······███"
    "fed              b│ 1        Now: what holds                                  F2 │L         b"
    "nap               │ 2        Time: the day and the fortnight                  F3 │  w      w"
    "who DDDDDDDDDDDDDD│ 3        SLO: what is promised, and what is left of it    F4 │MMMMMMMMMMDDDDDDDD"
    "──────────────────│ 4        Alerts: what asks for somebody, and what came of it │──────────────────"
    " ! too slow    ans│ 5        screen 5: runbooks, step by step                 F6 │"
    " ! too short   car│ 6        Carers: sleep, load, drive                       F7 │"
    "──────────────────│ 8        Log: every entry                                 F9 │──────────────────"
    " 02:31  asleep    │ b        bedside clock, and back                             │ 01:03    Mum"
    " 01:36  burp, work│ n        night colours on or off                             │05        Mum"
    " 01:22  bottle 90 │ Y        who writes here: the next carer                     │05        Mum"
    " 01:21  Mum asleep│ y        copy the selected line, or the hand-over            │          Mum"
    " 01:07  nappy wet │                                                              │          Mum"
    "                  │ Space runs it   / search   q back                    1 of 99 │"
    "──────────────────└──────────────────────────────────────────────────────────────┘──────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command  v edit  b bedside    ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = view::after(sample::ada((80, 24)), "?");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  3 SLO  4 Alerts  5 Run  6 Carers  8 Log          03:12"
    "────────┌ keys ────────────────────────────────────────────────────────┐────────"
    "  SINCE │▌f        feed                                                │"
    "        │ s        asleep or awake                                     │"
    "    ██  │ d        nappy                                               │"
    "  ████  │ t        last entry 5 min earlier                            │"
    "    ██  │ T        last entry 5 min later                              │"
    "    ██  │ z        undo, without limit                     u Backspace │"
    "  ██████│ Z        redo                                              U │"
    "  bottle│ v        edit the selected entry, else the last one          │"
    "  ASLEEP│ c        command line: type what happened           : Ctrl-P │"
    "  wet na│ /        filter the list; ! leaves out, Esc clears           │"
    "  dirty │ ?        keys; Space runs one, / searches                 F1 │"
    "        │ !        red flags and whom to call; again: the crisis card  │"
    "        │ F10      red flags and whom to call; again: the crisis card  │"
    "        │ 1        Now: what holds                                  F2 │"
    "        │ 2        Time: the day and the fortnight                  F3 │   03"
    "slp ████│ 3        SLO: what is promised, and what is left of it    F4 │··██"
    "fed     │ 4        Alerts: what asks for somebody, and what came of it │"
    "nap     │ 5        screen 5: runbooks, step by step                 F6 │"
    "who DDDD│                                                              │DDDD"
    "        │ Space runs it   / search   q back                    1 of 99 │"
    "────────└──────────────────────────────────────────────────────────────┘────────"
    " f feed  s wake  d nappy  e hand over │ z undo  ! red flags  c command   ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = view::after(sample::ada((60, 20)), "?");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  3  4  5  6  8                     03:12"
    "┌ keys ────────────────────────────────────────────────────┐"
    "│▌f        feed                                            │"
    "│ s        asleep or awake                                 │"
    "│ d        nappy                                           │"
    "│ t        last entry 5 min earlier                        │"
    "│ T        last entry 5 min later                          │"
    "│ z        undo, without limit                 u Backspace │"
    "│ Z        redo                                          U │"
    "│ v        edit the selected entry, else the last one      │"
    "│ c        command line: type what happened       : Ctrl-P │"
    "│ /        filter the list; ! leaves out, Esc clears       │"
    "│ ?        keys; Space runs one, / searches             F1 │"
    "│ !        red flags and whom to call; again: the crisis…  │"
    "│ F10      red flags and whom to call; again: the crisis…  │"
    "│ 1        Now: what holds                              F2 │"
    "│                                                          │"
    "│ Space runs it   / search   q back                1 of 99 │"
    "└──────────────────────────────────────────────────────────┘"
    " f feed  s wake  d nappy │ z undo  ! red flags       ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = view::after(sample::ada((40, 10)), "?");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada [1 Now] 2  3  4  5  6  8     03:12"
    "┌ keys ────────────────────────────────┐"
    "│▌f        feed                        │"
    "│ s        asleep or awake             │"
    "│ d        nappy                       │"
    "│ t        last entry 5 min earlier    │"
    "│                                      │"
    "│ Space runs it   / search   q back    │"
    "└──────────────────────────────────────┘"
    " f feed  s wake  d nappy       ! ? help"
    "#);
}
