//! tmp
use crate::app::model::Model;
use crate::app::overlay::Help;
use crate::view::pen::Pen;
use ratatui::layout::Rect;
/// tmp
pub fn draw(_pen: &mut Pen<'_>, _area: Rect, _model: &Model, _help: &Help) {}
