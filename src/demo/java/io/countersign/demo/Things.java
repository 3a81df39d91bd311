package io.countersign.demo;

/** A chart, a cup, a cloth. */
final class Things {

    private Things() {}

    static void chart(Canvas sheet) {
        sheet.plain(0xF7F4EC);
        for (int line = 0; line < 5; line++) {
            sheet.line(0xDDD6C6, 2, 140, 130 + line * 100, 1080, 130 + line * 100);
        }
        int[] high = {390, 250, 170, 90};
        int[] colours = {0x24457A, 0x5C7FB3, 0x8FA9CC, 0xBFCDE1};
        for (int bar = 0; bar < 4; bar++) {
            sheet.round(200 + bar * 230, 530 - high[bar], 140, high[bar] + 20, 16, colours[bar]);
        }
        sheet.box(120, 530, 980, 24, 0xF7F4EC).line(0x2B3440, 5, 130, 530, 1090, 530);
        sheet.disc(270, 84, 30, 0xC98A2B).shape(0xC98A2B, 250, 100, 290, 100, 270, 136);
        for (int label = 0; label < 4; label++) {
            sheet.round(210 + label * 230, 566, 120 - label * 14, 14, 14, 0x8A93A0);
        }
    }

    static void cup(Canvas sheet) {
        sheet.band(0, 720, 0xCFE3F2, 0xF5F1E6).band(720, 1080, 0xD8B78F, 0xC39E73);
        sheet.oval(520, 880, 330, 70, 0xB08A60)
                .oval(520, 860, 320, 66, 0xF7FAFC)
                .oval(520, 852, 250, 46, 0xDCE6EE);
        sheet.ring(770, 620, 90, 100, 44, 0x7FB0D6).shape(0x8FBCE0, 270, 500, 770, 500, 700, 850, 340, 850);
        sheet.oval(520, 850, 180, 34, 0x8FBCE0)
                .oval(520, 500, 250, 62, 0xA9CCE8)
                .oval(520, 506, 226, 50, 0x4A2E20);
        sheet.oval(500, 512, 120, 20, 0x6B4630).curve(0xFFFFFF, 16, 440, 430, 390, 340, 500, 290, 440, 180);
        sheet.curve(0xFFFFFF, 16, 560, 430, 510, 330, 620, 270, 560, 140);
    }

    static void kente(Canvas sheet) {
        int[] colours = {0xE0A526, 0x1E6B3C, 0xB3261E, 0x1F3F8A, 0x15171C};
        sheet.plain(0x15171C);
        for (int row = 0; row < 9; row++) {
            for (int column = 0; column < 9; column++) {
                block(sheet, column * 120, row * 120, colours, row * 2 + column);
            }
        }
    }

    private static void block(Canvas sheet, int x, int y, int[] colours, int place) {
        int ground = colours[place % 4];
        int figure = colours[(place + 2) % 4];
        sheet.box(x + 2, y + 2, 116, 116, ground);
        if (place % 3 == 0) {
            for (int step = 0; step < 4; step++) {
                sheet.box(
                        x + 8 + step * 14, y + 10 + step * 26, 104 - step * 28, 22, step % 2 == 0 ? figure : 0x15171C);
            }
        } else if (place % 3 == 1) {
            for (int bar = 0; bar < 5; bar++) {
                sheet.box(x + 6 + bar * 23, y + 2, 12, 116, bar % 2 == 0 ? figure : 0xF3E6C4);
            }
        } else {
            sheet.shape(figure, x + 60, y + 8, x + 112, y + 60, x + 60, y + 112, x + 8, y + 60);
            sheet.shape(0xF3E6C4, x + 60, y + 36, x + 84, y + 60, x + 60, y + 84, x + 36, y + 60);
        }
    }
}
