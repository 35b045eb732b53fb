package app.comanda.journey;

import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.payment.receipt.escpos.Printout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A thermal printer on a TCP port: answers as Epson's do, keeps what it printed, and draws it. */
final class PaperPrinter implements AutoCloseable {

    enum Mood {
        READY,
        /** Prints, and never says a word. */
        MUTE,
        NO_PAPER,
        /** Prints, and never says that it has finished. */
        STUCK,
        /** Nobody listens at its address. */
        OFF
    }

    private static final byte[] DONE = {0x1D, 'r', 1};

    final int port;
    private final List<byte[]> printed = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.READY;
    private @Nullable ServerSocket door;

    PaperPrinter() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        be(Mood.READY);
    }

    synchronized void be(Mood next) {
        mood = next;
        try {
            if (next == Mood.OFF && door != null) {
                door.close();
                door = null;
            } else if (next != Mood.OFF && door == null) {
                ServerSocket opened = new ServerSocket();
                opened.setReuseAddress(true);
                opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                door = opened;
                Thread serving = new Thread(() -> serve(opened), "printer " + port);
                serving.setDaemon(true);
                serving.start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerSocket opened) {
        while (!opened.isClosed()) {
            try (Socket caller = opened.accept()) {
                caller.setTcpNoDelay(true);
                converse(caller);
            } catch (IOException e) {
                // the caller went away, or the door was closed
            }
        }
    }

    private void converse(Socket caller) throws IOException {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        InputStream in = caller.getInputStream();
        byte[] some = new byte[8192];
        try {
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                byte[] heard = Arrays.copyOf(some, count);
                if (heard[0] == 0x10) {
                    answer(caller, status(heard[2]));
                } else {
                    paper.write(heard);
                    if (endsWith(paper.toByteArray(), DONE)) {
                        answer(caller, mood == Mood.STUCK ? -1 : 0);
                    }
                }
            }
        } finally {
            byte[] all = paper.toByteArray();
            if (all.length > 0) {
                printed.add(endsWith(all, DONE) ? Arrays.copyOf(all, all.length - DONE.length) : all);
            }
        }
    }

    private int status(int question) {
        return switch (mood) {
            case MUTE, OFF -> -1;
            case NO_PAPER -> question == 2 ? 0x12 | 0x20 : 0x12 | 0x60;
            case READY, STUCK -> 0x12;
        };
    }

    private void answer(Socket caller, int with) throws IOException {
        if (with >= 0 && mood != Mood.MUTE) {
            caller.getOutputStream().write(with);
            caller.getOutputStream().flush();
        }
    }

    private static boolean endsWith(byte[] all, byte[] end) {
        return all.length >= end.length
                && Arrays.equals(Arrays.copyOfRange(all, all.length - end.length, all.length), end);
    }

    /** What came out of it that says this. */
    List<String> slips(String saying) {
        return printed.stream()
                .map(slip -> new String(slip, StandardCharsets.ISO_8859_1))
                .filter(slip -> slip.contains(saying))
                .toList();
    }

    /** The last one that says this, as a picture below {@code target}, for people. */
    void draw(String saying, String name) {
        byte[] last = null;
        for (byte[] slip : printed) {
            if (new String(slip, StandardCharsets.ISO_8859_1).contains(saying)) {
                last = slip;
            }
        }
        if (last == null) {
            throw new AssertionError("Nothing says " + saying);
        }
        try {
            Path folder = Files.createDirectories(Path.of("target", "printouts"));
            Files.write(folder.resolve(name + ".png"), Printout.png(last, Paper.WIDE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        be(Mood.OFF);
    }
}
