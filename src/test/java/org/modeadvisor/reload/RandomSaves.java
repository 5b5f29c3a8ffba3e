package org.modeadvisor.reload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Brings a folder on disk to a state, as editors do: at once, in steps, by a file beside, or by deleting and making anew. */
final class RandomSaves {

    private static final int LONGEST_PAUSE = 8;

    private final Path folder;
    private final Random random;

    RandomSaves(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    void save(Map<String, byte[]> files) throws IOException, InterruptedException {
        for (String there : present()) {
            if (!files.containsKey(there)) {
                Files.delete(folder.resolve(there));
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                Files.createDirectories(path.getParent());
                write(path, file.getValue());
            }
        }
    }

    private List<String> present() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).map(path -> folder.relativize(path).toString().replace('\\', '/')).toList();
        }
    }

    private void write(Path path, byte[] content) throws IOException, InterruptedException {
        switch (random.nextInt(4)) {
            case 0 -> Files.write(path, content);
            case 1 -> {
                int half = content.length / 2;
                Files.write(path, Arrays.copyOf(content, half));
                pause();
                Files.write(path, Arrays.copyOfRange(content, half, content.length), StandardOpenOption.APPEND);
            }
            case 2 -> {
                Path beside = path.resolveSibling("." + path.getFileName() + ".new");
                Files.write(beside, content);
                pause();
                Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
            }
            default -> {
                Files.deleteIfExists(path);
                pause();
                Files.write(path, content);
            }
        }
    }

    private void pause() throws InterruptedException {
        Thread.sleep(random.nextInt(LONGEST_PAUSE));
    }
}
