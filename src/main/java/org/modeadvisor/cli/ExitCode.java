package org.modeadvisor.cli;

/** What the program tells the shell (contract section 4). */
final class ExitCode {

    /** Done, also when the answer is "none". */
    static final int DONE = 0;
    /** A check or a suite found something. */
    static final int FOUND = 1;
    /** Wrong usage, or input that cannot be read. */
    static final int UNUSABLE = 2;
    /** A mistake of ours. */
    static final int OURS = 70;

    private ExitCode() {}
}
