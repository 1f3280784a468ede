package shuke.kernel.transfer.csv;

import java.io.IOException;
import java.io.InputStream;

/** Counts over the whole of a file that tell which encoding it is in. */
final class ByteSurvey {
    long total;
    long nulEven;
    long nulOdd;
    /** Control characters that no text has. */
    long controls;

    final Utf8 utf8 = new Utf8();
    final Gb gb = new Gb();

    static ByteSurvey of(InputStream source) throws IOException {
        var survey = new ByteSurvey();
        var chunk = new byte[1 << 16];
        for (var read = source.read(chunk); read >= 0; read = source.read(chunk)) {
            for (var i = 0; i < read; i++) survey.see(chunk[i]);
        }
        survey.utf8.end();
        return survey;
    }

    private void see(byte b) {
        if (b < ' ' && b >= 0) control(b);
        if (b < 0 || utf8.needed > 0) utf8.see(b & 0xFF);
        if (b < 0 || gb.state > 0) gb.see(b & 0xFF);
        total++;
    }

    private void control(byte b) {
        if (b == 0) {
            if ((total & 1) == 0) nulEven++;
            else nulOdd++;
        } else if (b != '\t'
                && b != '\n'
                && b != '\r'
                && b != '\f'
                && b != RowReader.BREAK
                && b != 0x1A
                && b != 0x1B
                && b != 0x01) {
            controls++;
        }
    }

    long nuls() {
        return nulEven + nulOdd;
    }

    /** Well-formed sequences of several bytes (Unicode standard, table 3-7), and what is not well-formed. */
    static final class Utf8 {
        long good;
        long bad;
        private int needed;
        private int low;
        private int high;

        private void see(int b) {
            if (needed > 0) {
                if (b >= low && b <= high) {
                    low = 0x80;
                    high = 0xBF;
                    if (--needed == 0) good++;
                    return;
                }
                bad++;
                needed = 0;
                if (b < 0x80) return;
            }
            lead(b);
        }

        private void lead(int b) {
            low = 0x80;
            high = 0xBF;
            if (b >= 0xC2 && b <= 0xDF) needed = 1;
            else if (b >= 0xE0 && b <= 0xEF) needed = 2;
            else if (b >= 0xF0 && b <= 0xF4) needed = 3;
            else bad++;
            if (b == 0xE0) low = 0xA0;
            if (b == 0xED) high = 0x9F;
            if (b == 0xF0) low = 0x90;
            if (b == 0xF4) high = 0x8F;
        }

        private void end() {
            if (needed > 0) bad++;
        }
    }

    /** Pairs of bytes as GB18030 has them; the usual ones (GB 2312) have the high bit in both bytes. */
    static final class Gb {
        long usual;
        long unusual;
        long bad;
        private int state;
        private int lead;

        private void see(int b) {
            switch (state) {
                case 0 -> lead(b);
                case 1 -> trail(b);
                case 2 -> state = b >= 0x81 && b <= 0xFE ? 3 : failed();
                default -> {
                    if (b < 0x30 || b > 0x39) bad++;
                    else unusual++;
                    state = 0;
                }
            }
        }

        private void lead(int b) {
            if (b == 0x80 || b == 0xFF) bad++;
            else {
                lead = b;
                state = 1;
            }
        }

        private void trail(int b) {
            state = 0;
            if (b >= 0x30 && b <= 0x39) state = 2;
            else if (b >= 0xA1 && lead >= 0xA1 && b != 0xFF) usual++;
            else if (b >= 0x40 && b != 0x7F && b != 0xFF) unusual++;
            else bad++;
        }

        private int failed() {
            bad++;
            return 0;
        }
    }
}
