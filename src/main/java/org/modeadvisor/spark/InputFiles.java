package org.modeadvisor.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.modeadvisor.batch.Columns;
import org.modeadvisor.batch.Input;
import org.modeadvisor.batch.RowFormat;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * Which files the rows are in: one, or those of a folder whose names begin with neither a point nor an underscore. They are looked at where
 * the job is started, so that what is wrong with a path or a head is told before anything runs.
 *
 * @param name INPUT as the person wrote it
 * @param folder whether it is one
 * @param files at least one, in order of their names
 */
record InputFiles(String name, boolean folder, List<FileStatus> files) {

    /** @throws ProblemException where there are none */
    static InputFiles of(String input, Configuration conf) {
        try {
            Path path = new Path(input);
            FileSystem files = path.getFileSystem(conf);
            FileStatus status = files.getFileStatus(path);
            List<FileStatus> found = status.isFile() ? List.of(status) : Stream.of(files.listStatus(path))
                    .filter(file -> file.isFile() && !file.getPath().getName().matches("[._].*")).sorted(Comparator.comparing(FileStatus::getPath)).toList();
            if (found.isEmpty()) {
                throw Refusals.of("empty-folder", input, "There is no file in this folder, leaving out those whose names begin with . or _.", "Name the folder the rows are in.");
            }
            return new InputFiles(input, !status.isFile(), found);
        } catch (FileNotFoundException e) {
            throw Refusals.of("missing-file", input, "There is no such file or folder where the job looks for it.",
                    "Check the path and its spelling, and whether it needs a scheme such as file: or hdfs: in front.");
        } catch (IOException | IllegalArgumentException e) {
            throw Refusals.of("unreadable-file", input, "This file cannot be read: " + Refusals.why(e) + ".", "Check the path, its scheme, and who may read there.");
        }
    }

    /** The form of the rows by the names of the files; empty where they do not tell, or not all the same. */
    Optional<RowFormat> format(CompressionCodecFactory codecs) {
        List<Optional<RowFormat>> formats = files.stream().map(FileStatus::getPath).map(path -> RowFormat.of(plain(path, codecs))).distinct().toList();
        return formats.size() == 1 ? formats.get(0) : Optional.empty();
    }

    /** The name without what says that the file is compressed. */
    private static String plain(Path path, CompressionCodecFactory codecs) {
        CompressionCodec codec = codecs.getCodec(path);
        return codec == null ? path.getName() : CompressionCodecFactory.removeSuffix(path.getName(), codec.getDefaultExtension());
    }

    Path[] paths() {
        return files.stream().map(FileStatus::getPath).toArray(Path[]::new);
    }

    /** How a person calls a file of the input. @param input as the person named it @param folder whether it is one @param address the file's own */
    static String name(String input, boolean folder, String address) {
        return folder ? input.replaceAll("/+$", "") + "/" + new Path(URI.create(address)).getName() : input;
    }

    /** The text files with their heads. @throws ProblemException where a head is wrong or a file of another encoding */
    List<InputFile> lines(RowFormat format, Vocabulary vocabulary, Configuration conf) {
        CompressionCodecFactory codecs = new CompressionCodecFactory(conf);
        List<InputFile> opened = new ArrayList<>();
        for (FileStatus file : files) {
            String called = name(name, folder, file.getPath().toUri().toString());
            try (InputStream bytes = open(file.getPath(), codecs, conf); Input input = Input.of(bytes, called, format, vocabulary)) {
                opened.add(new InputFile(file.getPath().toString(), called, input.columns().map(Columns::names).orElse(List.of()), input.source().mark().lines()));
            } catch (IOException e) {
                throw Refusals.of("unreadable-file", called, "This file cannot be read: " + Refusals.why(e) + ".", "Check who may read it, and whether it is whole.");
            }
        }
        return opened;
    }

    private static InputStream open(Path path, CompressionCodecFactory codecs, Configuration conf) throws IOException {
        CompressionCodec codec = codecs.getCodec(path);
        InputStream raw = path.getFileSystem(conf).open(path);
        return codec == null ? raw : codec.createInputStream(raw);
    }
}
