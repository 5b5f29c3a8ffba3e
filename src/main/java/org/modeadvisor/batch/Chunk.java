package org.modeadvisor.batch;

import java.util.List;

/**
 * What became of some rows that follow one another.
 *
 * @param lines the answers as lines of text; empty where they go into a table
 * @param rows the answers as rows of a table; none where they are lines of text
 * @param aside a record for each row set aside, in lines
 * @param tally of these rows
 * @param after how far the input was read with them
 */
public record Chunk(byte[] lines, List<Object[]> rows, byte[] aside, Tally tally, Mark after) {}
