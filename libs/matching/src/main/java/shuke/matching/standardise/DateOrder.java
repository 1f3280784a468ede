package shuke.matching.standardise;

/** How the numbers of a date such as 05/03/2024 are meant, when the numbers themselves do not tell. */
public enum DateOrder {
    /** 05/03/2024 is the fifth of March. */
    DMY,
    /** 05/03/2024 is the third of May. */
    MDY,
    /** Year first; where the year stands last, the month comes before the day. */
    YMD
}
