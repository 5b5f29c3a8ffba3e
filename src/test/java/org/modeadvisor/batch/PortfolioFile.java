package org.modeadvisor.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetWriter;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.rulebase.RuleBase;

/** Writes a portfolio drawn at random to a file of any form. */
public final class PortfolioFile {

    private PortfolioFile() {}

    /** {@code FILE ROWS}, the form by the name: a portfolio under the shipped rules. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), new RandomPortfolio(RuleBase.loadDefault().vocabulary(), 1), Long.parseLong(arguments[1]));
    }

    /** That many rows, from the first. */
    public static Path write(Path file, RandomPortfolio portfolio, long rows) throws IOException {
        switch (RowFormat.of(file.toString()).orElseThrow()) {
            case JSONL -> lines(file, portfolio.cases(1, rows).map(portfolio::json));
            case CSV -> lines(file, Stream.concat(Stream.of(portfolio.csvHead()), portfolio.cases(1, rows).map(portfolio::csv)));
            case PARQUET -> parquet(file, portfolio, rows);
        }
        return file;
    }

    /** A Parquet file as the lines of CSV it stands for, with its head. */
    public static List<String> lines(Path file) throws IOException {
        try (ParquetRows rows = ParquetRows.open(file, file.toString())) {
            List<String> lines = new ArrayList<>(List.of(String.join(",", rows.head())));
            for (List<RawRow> read = rows.next(1_000); !read.isEmpty(); read = rows.next(1_000)) {
                read.forEach(row -> lines.add(((RawRow.Cells) row).cells().stream().map(cell -> cell == null ? "" : cell).collect(Collectors.joining(","))));
            }
            return lines;
        }
    }

    private static void lines(Path file, Stream<String> lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Iterator<String> each = lines.iterator(); each.hasNext();) {
                writer.write(each.next());
                writer.write('\n');
            }
        }
    }

    private static void parquet(Path file, RandomPortfolio portfolio, long rows) throws IOException {
        List<AnswerColumns.Column> columns = Stream.of(portfolio.csvHead().split(",")).map(name -> new AnswerColumns.Column(name, false)).toList();
        Files.deleteIfExists(file);
        try (ParquetWriter<Object[]> writer = ParquetRowWriter.open(file, ParquetRowWriter.schema(columns))) {
            for (Iterator<CaseStudy> each = portfolio.cases(1, rows).iterator(); each.hasNext();) {
                writer.write(portfolio.cells(each.next()).toArray());
            }
        }
    }
}
