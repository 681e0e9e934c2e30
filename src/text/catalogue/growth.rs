//! What is said of growth. Sentences of guidance are data, see `guidance`.

texts! {
    /// Verb.
    VERB = "Weight, length and head beside the WHO standard; weight against the birth weight";
    /// Examples.
    EXAMPLES = "Examples:
  dadops log weight 3840               then it is compared
  dadops household add baby Ada --sex f --weeks 39 --birth-weight 3.4kg
  dadops growth --json | jq '.[].measurements[] | {what, at, z, centile}'
";
    /// The first line: baby, sex of the standard.
    HEAD = "{}: WHO standard, {}";
    /// Whose standard.
    GIRLS = "girls";
    /// Whose standard.
    BOYS = "boys";
    /// No sex is set.
    NO_SEX = "sex not set";
    /// Gestation is not set.
    NO_WEEKS = "weeks of gestation not set: the age is not corrected";
    /// The age is corrected.
    CORRECTED = "age corrected to the due date until two years";
    /// One kind: weight, how many.
    KIND = "{} (n {})";
    /// One kind.
    WEIGHT = "weight";
    /// One kind.
    LENGTH = "length";
    /// One kind.
    HEAD_ROUND = "head";
    /// Nothing of that kind.
    NONE = "none logged";
    /// A z-score and its centile: z, centile, among the lines.
    SCORE = "z {}, centile {}, {}";
    /// Among the lines.
    BELOW = "below the {} line";
    /// Among the lines.
    ON = "on the {} line";
    /// Among the lines.
    BETWEEN = "between the {} and {} line";
    /// Among the lines.
    ABOVE = "above the {} line";
    /// Why no centile.
    NO_BIRTH = "? no birth date set";
    /// Why no centile.
    SEX_UNSET = "? no sex set";
    /// Why no centile.
    BEFORE_BIRTH = "? before the birth";
    /// Why no centile.
    FIRST_TWO_WEEKS = "no centile before 2 weeks";
    /// Why no centile.
    PRETERM = "no centile before 2 weeks after the due date";
    /// Why no centile.
    TWO_YEARS = "no centile from two years on";
    /// A reading that looks mistyped.
    TYPING_ERROR = "typing error?";
    /// Against the birth weight: per cent, when.
    UNDER = "{} % under the birth weight, {}";
    /// Against the birth weight: per cent, when.
    OVER = "{} % over the birth weight, {}";
    /// The early loss: per cent, when.
    LOWEST = "lowest {} % under, {}";
    /// Back at the birth weight: when.
    REGAINED = "first weighed at the birth weight again {}";
    /// No birth weight.
    NO_BIRTH_WEIGHT = "birth weight not set";
    /// No baby.
    NOBODY = "no baby in this household yet";
    /// Something typed looks wrong: what, z.
    DOUBT = "{} is far outside the WHO standard for that age (z {}); typing error?";
}
