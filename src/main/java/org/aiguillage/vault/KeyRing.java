package org.aiguillage.vault;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The keys: the newest seals, and each of them opens what it sealed. */
public final class KeyRing {
    private final Key newest;
    private final Map<String, Key> byName;

    private KeyRing(List<Key> keys) {
        this.newest = keys.get(0);
        this.byName = keys.stream().collect(Collectors.toMap(Key::name, Function.identity(), (a, b) -> a));
    }

    /**
     * @param keys of 32 bytes in base64, separated by commas, the newest first
     * @throws IllegalArgumentException that says which of them is none, and repeats nothing of it
     */
    public static KeyRing of(String keys) {
        List<String> all = List.of(keys.split(",", -1));
        return new KeyRing(IntStream.range(0, all.size())
                .mapToObj(i -> key(all.get(i).strip(), i + 1))
                .toList());
    }

    private static Key key(String given, int number) {
        return Key.of(given)
                .orElseThrow(() -> new IllegalArgumentException("key " + number
                        + ": 32 bytes in base64 were expected, as openssl rand -base64 32 prints them"));
    }

    /**
     * The key that stands in a file; where there is no file, one is made that only its owner reads. Several processes that
     * begin at once agree on one key.
     */
    public static KeyRing inFile(Path file) {
        try {
            return of(Files.isReadable(file) && Files.size(file) > 0 ? Files.readString(file) : made(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the key in " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static synchronized String made(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(file, Set.of(READ, WRITE, CREATE), onlyItsOwner(file));
                FileLock alone = channel.lock()) {
            if (alone.isValid() && channel.size() == 0) {
                String key = Key.random().base64();
                channel.write(ByteBuffer.wrap(key.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
                return key;
            }
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static FileAttribute<?>[] onlyItsOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    Key newest() {
        return newest;
    }

    Optional<Key> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Set<String> names() {
        return byName.keySet();
    }
}
