package org.modeadvisor.spark;

import java.io.Serializable;
import java.util.List;

/**
 * A file of rows.
 *
 * @param path its whole address, as Spark gives it
 * @param name as the person named it
 * @param columns of a table; none for JSON Lines
 * @param headLines how many of its first lines are its head
 */
record InputFile(String path, String name, List<String> columns, long headLines) implements Serializable {}
