//! The figures that have a value for every day or night.

use crate::metrics::catalogue::Unit;

/// A figure with one value a day; its name is that of the metric.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Figure {
    /// Feeds of a baby, as logged.
    #[default]
    Feeds,
    /// Millilitres from bottles.
    Bottle,
    /// A baby's time asleep.
    Sleep,
    /// A baby's longest unbroken sleep inside the night.
    LongestNight,
    /// How often a baby woke inside the night.
    Wakings,
    /// Wet nappies.
    Wet,
    /// Dirty nappies.
    Dirty,
    /// Time a baby cried.
    Crying,
    /// A carer's time asleep.
    Slept,
    /// A carer's longest unbroken sleep.
    LongestStretch,
    /// A carer's time up for the babies inside the night.
    NightUp,
}

/// What one value of a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// The local civil day.
    Day,
    /// Noon to noon, by the date of the first noon; so a night is whole.
    Noon,
}

impl Figure {
    /// All about a baby.
    pub const BABY: [Self; 8] = [
        Self::Feeds,
        Self::Bottle,
        Self::Sleep,
        Self::LongestNight,
        Self::Wakings,
        Self::Wet,
        Self::Dirty,
        Self::Crying,
    ];

    /// All about a carer.
    pub const CARER: [Self; 3] = [Self::Slept, Self::LongestStretch, Self::NightUp];

    /// Returns its name: a word, which ends in its unit where it has one.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Feeds => "feeds",
            Self::Bottle => "bottle_ml",
            Self::Sleep => "sleep_min",
            Self::LongestNight => "longest_night_min",
            Self::Wakings => "wakings",
            Self::Wet => "wet",
            Self::Dirty => "dirty",
            Self::Crying => "crying_min",
            Self::Slept => "slept_min",
            Self::LongestStretch => "longest_stretch_min",
            Self::NightUp => "night_min",
        }
    }

    /// Returns the figure of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::BABY.into_iter().chain(Self::CARER).find(|figure| figure.name() == name)
    }

    /// Returns what its values are.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Feeds | Self::Wakings | Self::Wet | Self::Dirty => Unit::Count,
            Self::Bottle => Unit::Millilitres,
            Self::Sleep
            | Self::LongestNight
            | Self::Crying
            | Self::Slept
            | Self::LongestStretch
            | Self::NightUp => Unit::Minutes,
        }
    }

    /// Returns what one value is about.
    #[must_use]
    pub const fn period(self) -> Period {
        match self {
            Self::Feeds | Self::Bottle | Self::Sleep | Self::Wet | Self::Dirty | Self::Crying => {
                Period::Day
            }
            Self::LongestNight
            | Self::Wakings
            | Self::Slept
            | Self::LongestStretch
            | Self::NightUp => Period::Noon,
        }
    }

    /// Tells whether it is about a carer.
    #[must_use]
    pub const fn of_carer(self) -> bool {
        matches!(self, Self::Slept | Self::LongestStretch | Self::NightUp)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::catalogue::METRICS;

    #[test]
    fn every_figure_is_found_by_its_name_and_says_its_unit() {
        for figure in Figure::BABY.into_iter().chain(Figure::CARER) {
            assert_eq!(Figure::named(figure.name()), Some(figure));
            let minutes = figure.name().ends_with("_min");
            assert_eq!(minutes, figure.unit() == Unit::Minutes, "{}", figure.name());
            let metric = METRICS.iter().find(|metric| metric.name == figure.name());
            assert_eq!(metric.map(|metric| metric.unit), Some(figure.unit()));
            assert_eq!(figure.of_carer(), Figure::CARER.contains(&figure), "{}", figure.name());
        }
        assert_eq!(Figure::named("score"), None);
    }
}
