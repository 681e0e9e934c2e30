//! The red flags and the crisis card, at every size and in every mode.

use crate::view;
use dadops::app::model::Model;
use dadops::app::ui::Colour;
use dadops::app::ui::Glyphs;
use dadops::picture::sample;

fn flags(size: (u16, u16)) -> Model {
    view::in_england(view::after(sample::ada(size), "!"))
}

fn card(size: (u16, u16)) -> Model {
    view::in_england(view::after(sample::ada(size), "!!"))
}

fn ascii(mut model: Model) -> Model {
    model.ui.glyphs = Glyphs::Ascii;
    model.ui.style.ascii = true;
    model
}

#[test]
fn flags_at_140x40() {
    insta::assert_snapshot!(view::framed(&flags((140, 40))), @r#"
    " [red flags]  crisis card                                                                                                           England"
    ""
    "  █████████   █████████   █████████"
    "  ███   ███   ███   ███   ███   ███   999  emergency, A&E"
    "  █████████   █████████   █████████   111  NHS 111; phone, not online"
    "        ███         ███         ███"
    "  █████████   █████████   █████████"
    ""
    " Trust your instincts: call if worried."
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " THE PARENT WHO GAVE BIRTH: call 999 now"
    "▌  Sudden or very heavy bleeding: more than one pad an hour, clots larger than a 50p coin, feeling faint, a racing heart"
    "     NICE CG37 table 5-1 (replaced by NG194); BabyCentre UK citing RCOG 2016; 2006; 2016; seen 2026-11-22"
    "   Slurred speech or confusion, extreme shivering or muscle pain, no urine in a day, severe breathlessness, feeling about to die, mottled"
    "   skin"
    "     Milton Keynes University Hospital NHS, Important symptoms; undated; seen 2026-11-22"
    "   Breathless, chest pain, coughing up blood, collapse"
    "     Wye Valley NHS, Complications postnatally; undated; seen 2026-11-22"
    "   Severe headache with trouble seeing, feeling or being sick, or pain high in the belly; up to 6 weeks after the birth"
    "     NICE CG37 table 5-1 (replaced by NG194); 2006; seen 2026-11-22"
    "   Sudden confusion, seeing or hearing what is not there, strange beliefs, racing mood, not sleeping and not tired; most often in the first"
    "   2 weeks"
    "     Mum & Baby (NHS), Postpartum psychosis; 2018-08-22; seen 2026-11-22"
    " THE PARENT WHO GAVE BIRTH: call 111, option 2 now; more on the crisis card"
    "   Thoughts of suicide, or of harming yourself, the baby or somebody else"
    "     Norwood Medical Centre (NHS), 111 option 2; 2024-08-14; seen 2026-11-22"
    " THE PARENT WHO GAVE BIRTH: call 111 now"
    "   38 °C or more, shivering, belly pain, a discharge that smells"
    "     NICE CG37 table 5-1 (replaced by NG194); Milton Keynes University Hospital NHS; 2006; seen 2026-11-22"
    "   One calf painful, hot, red or swollen: the same day"
    "     NHS Suffolk & NE Essex, After Birth booklet p14; undated; seen 2026-11-22"
    "   A wound that is red, opens, has pus, or whose pain spreads"
    "     Milton Keynes University Hospital NHS, Important symptoms; undated; seen 2026-11-22"
    " THE PARENT WHO GAVE BIRTH: tell somebody"
    "   Low mood for more than 2 weeks: GP or health visitor"
    "     Kent & Medway LMS (NHS), Postnatal depression; undated; seen 2026-11-22"
    " THE BABY: call 999 now"
    "   Stops breathing, or pauses; grunts, sucks in under the ribs, breathes very fast"
    "     City & Hackney NHS health visiting, quoting the NHS 999 list; NHS; Frimley Healthier Together; undated; seen 2026-11-22"
    " w/x sign  Space tick  Tab crisis card  Esc back                                                                                 1-27 of 62"
    "#);
}

#[test]
fn card_at_140x40() {
    insta::assert_snapshot!(view::framed(&card((140, 40))), @r#"
    "  red flags  [crisis card]                                                                                                          England"
    ""
    "  █████████   █████████   █████████"
    "  ███   ███   ███   ███   ███   ███   999  emergency, A&E"
    "  █████████   █████████   █████████   111, option 2  NHS mental health, 24 h"
    "        ███         ███         ███"
    "  █████████   █████████   █████████"
    ""
    " Trust your instincts: call if worried."
    "────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Thoughts of harming yourself, the baby or somebody else: call now"
    "   999: emergency, A&E"
    "   111, option 2: NHS mental health, 24 h"
    "   116 123: Samaritans, day and night"
    "   85258: Shout: text SHOUT"
    " Somebody to talk to"
    "   0808 1961 776: PANDAS, for mothers and fathers; hours are limited"
    "   0300 123 3393: Mind"
    "   0800 58 58 58: CALM"
    "   0800 448 0737: Cry-sis, for crying and sleep"
    "   0808 802 6869: Lullaby Trust; bereavement 0808 802 6868"
    " Sources"
    "     999: Norwood Medical Centre (NHS), 111 option 2; 2024-08-14; seen 2026-11-22"
    "     111, option 2: Norwood Medical Centre (NHS), 111 option 2; 2024-08-14; seen 2026-11-22"
    "     116 123: Mental Health Foundation, as reproduced by LD Health & Care; undated; seen 2026-11-22"
    "     85258: Mental Health Foundation, as reproduced by LD Health & Care; Tees, Esk and Wear Valleys NHS; 2025-11-17; seen 2026-11-22"
    "     0808 1961 776: PANDAS Foundation; 2023; from memory 2026-11-22, not checked"
    "     0300 123 3393: News page on NHS 111 mental health, listing Mind; 2024; seen 2026-11-22"
    "     0800 58 58 58: Campaign Against Living Miserably; undated; from memory 2026-11-22, not checked"
    "     0800 448 0737: Cry-sis; undated; from memory 2026-11-22, not checked"
    "     0808 802 6869: Bounty with the Lullaby Trust; undated; seen 2026-11-22"
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    ""
    " w/x scroll  Tab red flags  Esc back                                                                                             1-21 of 21"
    "#);
}

#[test]
fn flags_at_100x30() {
    insta::assert_snapshot!(view::framed(&flags((100, 30))), @r#"
    " [red flags]  crisis card                                                                   England"
    ""
    "  █████████   █████████   █████████"
    "  ███   ███   ███   ███   ███   ███   999  emergency, A&E"
    "  █████████   █████████   █████████   111  NHS 111; phone, not online"
    "        ███         ███         ███"
    "  █████████   █████████   █████████"
    ""
    " Trust your instincts: call if worried."
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " THE PARENT WHO GAVE BIRTH: call 999 now"
    "▌  Sudden or very heavy bleeding: more than one pad an hour, clots larger than a 50p coin, feeling"
    "▌  faint, a racing heart"
    "     NICE CG37 table 5-1 (replaced by NG194); BabyCentre UK citing RCOG 2016; 2006; 2016; seen"
    "     2026-11-22"
    "   Slurred speech or confusion, extreme shivering or muscle pain, no urine in a day, severe"
    "   breathlessness, feeling about to die, mottled skin"
    "     Milton Keynes University Hospital NHS, Important symptoms; undated; seen 2026-11-22"
    "   Breathless, chest pain, coughing up blood, collapse"
    "     Wye Valley NHS, Complications postnatally; undated; seen 2026-11-22"
    "   Severe headache with trouble seeing, feeling or being sick, or pain high in the belly; up to 6"
    "   weeks after the birth"
    "     NICE CG37 table 5-1 (replaced by NG194); 2006; seen 2026-11-22"
    "   Sudden confusion, seeing or hearing what is not there, strange beliefs, racing mood, not"
    "   sleeping and not tired; most often in the first 2 weeks"
    "     Mum & Baby (NHS), Postpartum psychosis; 2018-08-22; seen 2026-11-22"
    " THE PARENT WHO GAVE BIRTH: call 111, option 2 now; more on the crisis card"
    "   Thoughts of suicide, or of harming yourself, the baby or somebody else"
    "     Norwood Medical Centre (NHS), 111 option 2; 2024-08-14; seen 2026-11-22"
    " w/x sign  Space tick  Tab crisis card  Esc back                                         1-14 of 62"
    "#);
}

#[test]
fn card_at_100x30() {
    insta::assert_snapshot!(view::framed(&card((100, 30))), @r#"
    "  red flags  [crisis card]                                                                  England"
    ""
    "  █████████   █████████   █████████"
    "  ███   ███   ███   ███   ███   ███   999  emergency, A&E"
    "  █████████   █████████   █████████   111, option 2  NHS mental health, 24 h"
    "        ███         ███         ███"
    "  █████████   █████████   █████████"
    ""
    " Trust your instincts: call if worried."
    "────────────────────────────────────────────────────────────────────────────────────────────────────"
    " Thoughts of harming yourself, the baby or somebody else: call now"
    "   999: emergency, A&E"
    "   111, option 2: NHS mental health, 24 h"
    "   116 123: Samaritans, day and night"
    "   85258: Shout: text SHOUT"
    " Somebody to talk to"
    "   0808 1961 776: PANDAS, for mothers and fathers; hours are limited"
    "   0300 123 3393: Mind"
    "   0800 58 58 58: CALM"
    "   0800 448 0737: Cry-sis, for crying and sleep"
    "   0808 802 6869: Lullaby Trust; bereavement 0808 802 6868"
    " Sources"
    "     999: Norwood Medical Centre (NHS), 111 option 2; 2024-08-14; seen 2026-11-22"
    "     111, option 2: Norwood Medical Centre (NHS), 111 option 2; 2024-08-14; seen 2026-11-22"
    "     116 123: Mental Health Foundation, as reproduced by LD Health & Care; undated; seen 2026-11-22"
    "     85258: Mental Health Foundation, as reproduced by LD Health & Care; Tees, Esk and Wear Valleys"
    "     NHS; 2025-11-17; seen 2026-11-22"
    "     0808 1961 776: PANDAS Foundation; 2023; from memory 2026-11-22, not checked"
    "     0300 123 3393: News page on NHS 111 mental health, listing Mind; 2024; seen 2026-11-22"
    " w/x scroll  Tab red flags  Esc back                                                     1-18 of 21"
    "#);
}

#[test]
fn flags_at_80x24() {
    insta::assert_snapshot!(view::framed(&flags((80, 24))), @r#"
    " [red flags]  crisis card                                               England"
    ""
    "  ██████  ██████  ██████"
    "  ██  ██  ██  ██  ██  ██   999  emergency, A&E"
    "  ██████  ██████  ██████   111  NHS 111; phone, not online"
    "      ██      ██      ██"
    "  ██████  ██████  ██████"
    ""
    " Trust your instincts: call if worried."
    "────────────────────────────────────────────────────────────────────────────────"
    " THE PARENT WHO GAVE BIRTH: call 999 now"
    "▌  Sudden or very heavy bleeding: more than one pad an hour, clots larger than"
    "▌  a 50p coin, feeling faint, a racing heart"
    "     NICE CG37 table 5-1 (replaced by NG194); BabyCentre UK citing RCOG 2016;"
    "     2006; 2016; seen 2026-11-22"
    "   Slurred speech or confusion, extreme shivering or muscle pain, no urine in a"
    "   day, severe breathlessness, feeling about to die, mottled skin"
    "     Milton Keynes University Hospital NHS, Important symptoms; undated; seen"
    "     2026-11-22"
    "   Breathless, chest pain, coughing up blood, collapse"
    "     Wye Valley NHS, Complications postnatally; undated; seen 2026-11-22"
    "   Severe headache with trouble seeing, feeling or being sick, or pain high in"
    "   the belly; up to 6 weeks after the birth"
    " w/x sign  Space tick  Tab crisis card  Esc back                      1-8 of 62"
    "#);
}

#[test]
fn card_at_80x24() {
    insta::assert_snapshot!(view::framed(&card((80, 24))), @r#"
    "  red flags  [crisis card]                                              England"
    ""
    "  ██████  ██████  ██████"
    "  ██  ██  ██  ██  ██  ██   999  emergency, A&E"
    "  ██████  ██████  ██████   111, option 2  NHS mental health, 24 h"
    "      ██      ██      ██"
    "  ██████  ██████  ██████"
    ""
    " Trust your instincts: call if worried."
    "────────────────────────────────────────────────────────────────────────────────"
    " Thoughts of harming yourself, the baby or somebody else: call now"
    "   999: emergency, A&E"
    "   111, option 2: NHS mental health, 24 h"
    "   116 123: Samaritans, day and night"
    "   85258: Shout: text SHOUT"
    " Somebody to talk to"
    "   0808 1961 776: PANDAS, for mothers and fathers; hours are limited"
    "   0300 123 3393: Mind"
    "   0800 58 58 58: CALM"
    "   0800 448 0737: Cry-sis, for crying and sleep"
    "   0808 802 6869: Lullaby Trust; bereavement 0808 802 6868"
    " Sources"
    "     999: Norwood Medical Centre (NHS), 111 option 2; 2024-08-14; seen"
    " w/x scroll  Tab red flags  Esc back                                 1-12 of 21"
    "#);
}

#[test]
fn flags_at_60x20() {
    insta::assert_snapshot!(view::framed(&flags((60, 20))), @r#"
    " [red flags]  crisis card                           England"
    ""
    "  ███ ███ ███"
    "  █ █ █ █ █ █   999  emergency, A&E"
    "  ███ ███ ███   111  NHS 111; phone, not online"
    "    █   █   █"
    "  ███ ███ ███"
    ""
    " Trust your instincts: call if worried."
    "────────────────────────────────────────────────────────────"
    " THE PARENT WHO GAVE BIRTH: call 999 now"
    "▌  Sudden or very heavy bleeding: more than one pad an"
    "▌  hour, clots larger than a 50p coin, feeling faint, a"
    "▌  racing heart"
    "     NICE CG37 table 5-1 (replaced by NG194); BabyCentre UK"
    "     citing RCOG 2016; 2006; 2016; seen 2026-11-22"
    "   Slurred speech or confusion, extreme shivering or muscle"
    "   pain, no urine in a day, severe breathlessness, feeling"
    "   about to die, mottled skin"
    " w/x sign  Space tick  Tab crisis card  Esc back  1-4 of 62"
    "#);
}

#[test]
fn card_at_60x20() {
    insta::assert_snapshot!(view::framed(&card((60, 20))), @r#"
    "  red flags  [crisis card]                          England"
    ""
    "  ███ ███ ███"
    "  █ █ █ █ █ █   999  emergency, A&E"
    "  ███ ███ ███   111, option 2  NHS mental health, 24 h"
    "    █   █   █"
    "  ███ ███ ███"
    ""
    " Trust your instincts: call if worried."
    "────────────────────────────────────────────────────────────"
    " Thoughts of harming yourself, the baby or somebody else:"
    " call now"
    "   999: emergency, A&E"
    "   111, option 2: NHS mental health, 24 h"
    "   116 123: Samaritans, day and night"
    "   85258: Shout: text SHOUT"
    " Somebody to talk to"
    "   0808 1961 776: PANDAS, for mothers and fathers; hours"
    "   are limited"
    " w/x scroll  Tab red flags  Esc back              1-7 of 21"
    "#);
}

#[test]
fn flags_at_40x10() {
    insta::assert_snapshot!(view::framed(&flags((40, 10))), @r#"
    " [red flags]  crisis card       England"
    " 999  emergency, A&E"
    " 111  NHS 111; phone, not online"
    " Trust your instincts: call if worried."
    " THE PARENT WHO GAVE BIRTH: call 999"
    " now"
    "▌  Sudden or very heavy bleeding: more"
    "▌  than one pad an hour, clots larger"
    "▌  than a 50p coin, feeling faint, a"
    " w/x sign  Space tick  Tab  Esc back"
    "#);
}

#[test]
fn card_at_40x10() {
    insta::assert_snapshot!(view::framed(&card((40, 10))), @r#"
    "  red flags  [crisis card]      England"
    " 999  emergency, A&E"
    " 111, option 2  NHS mental health, 24 h"
    " Trust your instincts: call if worried."
    " Thoughts of harming yourself, the baby"
    " or somebody else: call now"
    "   999: emergency, A&E"
    "   111, option 2: NHS mental health, 24"
    "   h"
    " w/x scroll  Tab red flags  Esc back"
    "#);
}

#[test]
fn without_a_nation() {
    let model = view::after(view::first_run((60, 20)), "!");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " [red flags]  crisis card"
    ""
    "  ███ ███ ███"
    "  █ █ █ █ █ █   999 or 112  emergency"
    "  ███ ███ ███   No nation is set: find your local number;"
    "    █   █   █   `c nation england` sets yours."
    "  ███ ███ ███"
    ""
    " Trust your instincts: call if worried."
    "────────────────────────────────────────────────────────────"
    " THE PARENT WHO GAVE BIRTH: call 999 or 112 now"
    "▌  Sudden or very heavy bleeding: more than one pad an"
    "▌  hour, clots larger than a 50p coin, feeling faint, a"
    "▌  racing heart"
    "     NICE CG37 table 5-1 (replaced by NG194); BabyCentre UK"
    "     citing RCOG 2016; 2006; 2016; seen 2026-11-22"
    "   Slurred speech or confusion, extreme shivering or muscle"
    "   pain, no urine in a day, severe breathlessness, feeling"
    "   about to die, mottled skin"
    " w/x sign  Space tick  Tab crisis card  Esc back  1-4 of 68"
    "#);
}

#[test]
fn without_a_nation_at_40x10() {
    let model = view::after(view::first_run((40, 10)), "!");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " [red flags]  crisis card"
    " 999 or 112  emergency"
    " No nation is set: find your local"
    " number; `c nation england` sets yours."
    " Trust your instincts: call if worried."
    " THE PARENT WHO GAVE BIRTH: call 999 or"
    " 112 now"
    "▌  Sudden or very heavy bleeding: more"
    "▌  than one pad an hour, clots larger"
    " w/x sign  Space tick  Tab  Esc back"
    "#);
}

#[test]
fn in_ascii_at_night() {
    let model = view::at_night(ascii(flags((60, 20))));
    insta::assert_snapshot!(view::framed(&model), @r#"
    " [red flags]  crisis card                           England"
    ""
    "  ### ### ###"
    "  # # # # # #   999  emergency, A&E"
    "  ### ### ###   111  NHS 111; phone, not online"
    "    #   #   #"
    "  ### ### ###"
    ""
    " Trust your instincts: call if worried."
    "------------------------------------------------------------"
    " THE PARENT WHO GAVE BIRTH: call 999 now"
    ">  Sudden or very heavy bleeding: more than one pad an"
    ">  hour, clots larger than a 50p coin, feeling faint, a"
    ">  racing heart"
    "     NICE CG37 table 5-1 (replaced by NG194); BabyCentre UK"
    "     citing RCOG 2016; 2006; 2016; seen 2026-11-22"
    "   Slurred speech or confusion, extreme shivering or muscle"
    "   pain, no urine in a day, severe breathlessness, feeling"
    "   about to die, mottled skin"
    " w/x sign  Space tick  Tab crisis card  Esc back  1-4 of 62"
    "#);
}

#[test]
fn the_number_is_there_without_scrolling_whatever_the_terminal() {
    for size in [(140, 40), (100, 30), (80, 24), (60, 20), (40, 10), (30, 4), (20, 2), (12, 1)] {
        for night in [false, true] {
            for colour in [Colour::True, Colour::None] {
                for mut model in [flags(size), card(size), ascii(flags(size))] {
                    model.ui.colour = colour;
                    let model = if night { view::at_night(model) } else { model };
                    let text = view::text(&model);
                    assert!(text.contains("999"), "{size:?}: {text}");
                    let first = text.lines().position(|line| line.contains("999"));
                    assert!(first < Some(6), "{size:?}: {text}");
                }
            }
        }
    }
}

#[test]
fn it_lies_over_the_big_clock_and_over_what_is_typed() {
    let mut model = view::after(view::bedside((60, 20)), "!");
    assert!(view::text(&model).contains("call if worried"));
    view::press(&mut model, &[dadops::app::key::Key::Esc]);
    assert!(view::text(&model).contains("SINCE FEED"));
    let mut model = view::after(sample::ada((60, 20)), "cbottle 80");
    view::press(&mut model, &[dadops::app::key::Key::F(10)]);
    assert!(view::text(&model).contains("call if worried"));
    view::press(&mut model, &[dadops::app::key::Key::Esc]);
    assert!(view::text(&model).contains("bottle 80"), "what was typed is still there");
}

#[test]
fn a_ticked_sign_says_whom_to_call_at_60x20() {
    let model = view::after(flags((60, 20)), "xxx ");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " [red flags]  crisis card                           England"
    ""
    "  ███ ███ ███"
    "  █ █ █ █ █ █   999  emergency, A&E"
    "  ███ ███ ███   111  NHS 111; phone, not online"
    "    █   █   █"
    "  ███ ███ ███"
    ""
    " Trust your instincts: call if worried."
    "────────────────────────────────────────────────────────────"
    " Call 999: emergency, A&E"
    "   Severe headache with trouble seeing, feeling or being"
    "   sick, or pain high in the belly; up to 6 weeks after the"
    "   birth"
    "     NICE CG37 table 5-1 (replaced by NG194); 2006; seen"
    "     2026-11-22"
    "   Stored as a red flag. It stays until somebody says why"
    "   it is over: screen 4, `c alert resolve WHY`. A slip: `z`"
    "   takes it back."
    " w/x scroll  Esc back to the list                  1-4 of 4"
    "#);
}

#[test]
fn a_ticked_sign_at_40x10() {
    let model = view::after(flags((40, 10)), "x ");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " [red flags]  crisis card       England"
    " 999  emergency, A&E"
    " 111  NHS 111; phone, not online"
    " Trust your instincts: call if worried."
    " Call 999: emergency, A&E"
    "   Slurred speech or confusion, extreme"
    "   shivering or muscle pain, no urine"
    "   in a day, severe breathlessness,"
    "   feeling about to die, mottled skin"
    " w/x scroll  Esc back to the list"
    "#);
}

#[test]
fn a_ticked_sign_in_ascii_at_night() {
    let model = view::after(view::at_night(ascii(flags((60, 20)))), " ");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " [red flags]  crisis card                           England"
    ""
    "  ### ### ###"
    "  # # # # # #   999  emergency, A&E"
    "  ### ### ###   111  NHS 111; phone, not online"
    "    #   #   #"
    "  ### ### ###"
    ""
    " Trust your instincts: call if worried."
    "------------------------------------------------------------"
    " Call 999: emergency, A&E"
    "   Sudden or very heavy bleeding: more than one pad an"
    "   hour, clots larger than a 50p coin, feeling faint, a"
    "   racing heart"
    "     NICE CG37 table 5-1 (replaced by NG194); BabyCentre UK"
    "     citing RCOG 2016; 2006; 2016; seen 2026-11-22"
    "   Stored as a red flag. It stays until somebody says why"
    "   it is over: screen 4, `c alert resolve WHY`. A slip: `z`"
    "   takes it back."
    " w/x scroll  Esc back to the list                  1-4 of 4"
    "#);
}

#[test]
fn signs_at_40x10_in_ascii_at_night() {
    let model = view::after(view::at_night(ascii(flags((40, 10)))), "xx");
    insta::assert_snapshot!(view::framed(&model), @r#"
    " [red flags]  crisis card       England"
    " 999  emergency, A&E"
    " 111  NHS 111; phone, not online"
    " Trust your instincts: call if worried."
    ">  Breathless, chest pain, coughing up"
    ">  blood, collapse"
    "     Wye Valley NHS, Complications"
    "     postnatally; undated; seen"
    "     2026-11-22"
    " w/x sign  Space tick  Tab  Esc back"
    "#);
}
