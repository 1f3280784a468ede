package shuke.kernel.transfer.csv;

import shuke.kernel.base.Problem;

/** The words for what is wrong with a row as text. */
public final class FaultProblems {
    private FaultProblems() {}

    /** @param heading what the column is called in the file; empty for a fault of the whole row */
    public static Problem of(Fault fault, String heading) {
        var problem = switch (fault.kind()) {
            case FIELD_TOO_LARGE -> Problem.of("importFieldTooLarge", RowReader.FIELD_LIMIT);
            case RECORD_TOO_LARGE -> Problem.of("importRowTooLarge", RowReader.RECORD_LIMIT);
            case UNCLOSED_QUOTE -> Problem.of("importUnclosedQuote");
            case TEXT_AFTER_QUOTE -> Problem.of("importTextAfterQuote");
            case NUL_CHARACTER -> Problem.of("importNul");
            case BROKEN_ENCODING -> Problem.of("importBrokenEncoding");
        };
        return heading.isEmpty() ? problem : new Problem(problem.code(), heading, null, problem.args(), null);
    }
}
