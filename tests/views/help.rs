//! The keys, at every size.

use crate::view;
use dadops::picture::sample;

#[test]
fn at_140x40() {
    let model = view::after(sample::ada((140, 40)), "?");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  6 Carers  8 Log                                                                                    you: Dad  03:12"
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
    "  wet nappy    2h05   01:07           │ 1        Now: what holds                                  F2 │▄▄▄▄▄▄▄▄▄▄▄▄▄·········│"
    "  dirty nappy  9h20   Sat 17:52       │ 2        Time: the day and the fortnight                  F3 │▄▄▄·▄▄▄▄▄▄▄···········│"
    "                 TODAY   YDAY         │ 8        Log: every entry                                 F9 │▄▄▄▄▄▄▄▄▄▄············│"
    "  feeds              1     10         │ b        bedside clock, and back                             │●··██                 │"
    "  bottle ml         90    320         │ n        night colours on or off                             │·▄▄▄▄                 │"
    "  wet / dirty      1/0    7/5         │ Y        who writes here: the next carer                     │▄····                 │"
    "  sleep           1h31  16h11         │ y        copy the selected line                              │▄▄▄▄▄                 │"
    "  longest sleep   0h45   3h25         │ w        up                                             Up k │"
    "──────────────────────────────────────│ x        down                                         Down j │──────────────────────────────────────"
    "               06          09         │ Tab      next pane or field                          Right l │"
    "slp █████████████··█████····█████···██│ S-Tab    previous pane or field                       Left h │"
    "fed              b      b       b     │ Space    open, take, save                              Enter │"
    "nap               x      w       d    │ q        back; on Now, twice quits                           │"
    "who DDDDDDDDDDDDDDDDDDDDDDDMMMMMMMMMMM│ Esc      back, never quits                                   │"
    "──────────────────────────────────────│ PgUp     a page up                                           │──────────────────────────────────────"
    " 02:31  asleep                        │ PgDn     a page down                                         │05                            Mum"
    " 01:36  burp, worked                  │ Home     to the first                                        │05                            Mum"
    " 01:22  bottle 90 ml expressed        │ End      to the last                                         │                              Mum"
    " 01:21  Mum asleep                    │ Ctrl-C   quit now                                            │                              Mum"
    " 01:07  nappy wet                     │ Ctrl-Z   suspend; fg comes back                              │                              Nan"
    " 00:23  Mum sleep 40 min, to 01:03    │ Ctrl-L   draw the screen anew                                │                              Mum"
    "                                      │ a        breast, left                                        │"
    "                                      │ s        breast, right                                       │"
    "                                      │                                                              │"
    "                                      │ Space runs it   / search   q back                    1 of 68 │"
    "──────────────────────────────────────└──────────────────────────────────────────────────────────────┘──────────────────────────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  c command  v edit  b bedside                                                         ? help"
    "#);
}

#[test]
fn at_100x30() {
    let model = view::after(sample::ada((100, 30)), "?");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  6 Carers  8 Log                                            you: Dad  03:12"
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
    "               06 │ 1        Now: what holds                                  F2 │     00"
    "slp █████████████·│ 2        Time: the day and the fortnight                  F3 │··███·███······███"
    "fed              b│ 6        Carers: sleep, load, drive                       F7 │L         b"
    "nap               │ 8        Log: every entry                                 F9 │  w      w"
    "who DDDDDDDDDDDDDD│ b        bedside clock, and back                             │MMMMMMMMMMDDDDDDDD"
    "──────────────────│ n        night colours on or off                             │──────────────────"
    " 02:31  asleep    │ Y        who writes here: the next carer                     │05        Mum"
    " 01:36  burp, work│ y        copy the selected line, or the hand-over            │05        Mum"
    " 01:22  bottle 90 │ e        hand over: the card for whoever takes over          │          Mum"
    " 01:21  Mum asleep│ w        up                                             Up k │          Mum"
    " 01:07  nappy wet │ x        down                                         Down j │          Nan"
    " 00:23  Mum sleep │ Tab      next pane or field                          Right l │          Mum"
    "                  │ S-Tab    previous pane or field                       Left h │"
    "                  │                                                              │"
    "                  │ Space runs it   / search   q back                    1 of 68 │"
    "──────────────────└──────────────────────────────────────────────────────────────┘──────────────────"
    " f feed  s wake  d nappy  e hand over │ z undo  c command  v edit  b bedside                 ? help"
    "#);
}

#[test]
fn at_80x24() {
    let model = view::after(sample::ada((80, 24)), "?");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  6 Carers  8 Log                        you: Dad  03:12"
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
    "        │ 1        Now: what holds                                  F2 │"
    "        │ 2        Time: the day and the fortnight                  F3 │"
    "        │ 6        Carers: sleep, load, drive                       F7 │"
    "        │ 8        Log: every entry                                 F9 │   03"
    "slp ████│ b        bedside clock, and back                             │··██"
    "fed     │ n        night colours on or off                             │"
    "nap     │ Y        who writes here: the next carer                     │"
    "who DDDD│                                                              │DDDD"
    "        │ Space runs it   / search   q back                    1 of 68 │"
    "────────└──────────────────────────────────────────────────────────────┘────────"
    " f feed  s wake  d nappy  e hand over │ z undo  c command  v edit        ? help"
    "#);
}

#[test]
fn at_60x20() {
    let model = view::after(sample::ada((60, 20)), "?");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2 Time  6 Carers  8 Log    you: Dad  03:12"
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
    "│ 1        Now: what holds                              F2 │"
    "│ 2        Time: the day and the fortnight              F3 │"
    "│ 6        Carers: sleep, load, drive                   F7 │"
    "│                                                          │"
    "│ Space runs it   / search   q back                1 of 68 │"
    "└──────────────────────────────────────────────────────────┘"
    " f feed  s wake  d nappy │ z undo  c command         ? help"
    "#);
}

#[test]
fn at_40x10() {
    let model = view::after(sample::ada((40, 10)), "?");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " Ada d12 [1 Now] 2  6  8          03:12"
    "┌ keys ────────────────────────────────┐"
    "│▌f        feed                        │"
    "│ s        asleep or awake             │"
    "│ d        nappy                       │"
    "│ t        last entry 5 min earlier    │"
    "│                                      │"
    "│ Space runs it   / search   q back    │"
    "└──────────────────────────────────────┘"
    " f feed  s wake  d nappy         ? help"
    "#);
}
