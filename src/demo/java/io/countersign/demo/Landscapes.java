package io.countersign.demo;

/** Water, trees and streets. */
final class Landscapes {

    private Landscapes() {}

    static void pier(Canvas sheet) {
        int horizon = 380;
        sheet.band(0, horizon, 0x8AA6CF, 0xF6DCC4).band(horizon, 675, 0xDFC7B8, 0x3F5F92);
        sheet.disc(838, horizon - 48, 48, 0xFFF3DF).box(0, horizon, 1200, 52, 0xDDC5B6);
        sheet.band(horizon, 675, 0xDFC7B8, 0x3F5F92).shape(0x4A4038, 430, 675, 770, 675, 636, 390, 604, 390);
        for (int board = 0; board < 12; board++) {
            double y = horizon + 14 + 2.0 * board * board;
            double half = 16 + (y - horizon) * 154 / 295;
            sheet.line(0x6B5D51, 1 + board / 4.0, 620 - half, y, 620 + half, y);
        }
    }

    static void lake(Canvas sheet) {
        sheet.band(0, 400, 0xC9D8DE, 0xF3E7D3).band(400, 675, 0x9DB6BD, 0x5E8490);
        sheet.shape(0xA9B4A4, 0, 400, 0, 300, 240, 250, 520, 330, 800, 270, 1200, 320, 1200, 400);
        for (int tree = 0; tree < 15; tree++) {
            int x = 20 + tree * 83 + tree % 3 * 17;
            int high = 90 + tree * 37 % 70;
            int colour = new int[] {0xB5562B, 0xD08A34, 0x8E3B26, 0x6F7A3D, 0xE0AE54}[tree % 5];
            sheet.line(0x4A3B31, 6, x, 402, x, 402 - high * 0.4);
            sheet.oval(x, 402 - high * 0.75, high * 0.36, high * 0.5, colour);
        }
        sheet.shape(0xF4EFE6, 868, 404, 880, 250, 916, 250, 928, 404).box(872, 330, 52, 30, 0xB2432F);
        sheet.shape(0xB2432F, 874, 250, 898, 216, 922, 250).disc(898, 238, 6, 0xFFF0B8);
        for (int wave = 0; wave < 9; wave++) {
            int y = 440 + wave * 26;
            sheet.line(0xB7CCD0, 3, 120 + wave * 97 % 400, y, 320 + wave * 97 % 400, y);
        }
    }

    static void track(Canvas sheet) {
        sheet.band(0, 330, 0xF2B990, 0xFBE6C8).disc(600, 330, 120, 0xFFF4DE);
        sheet.shape(0x6E7F86, 0, 330, 0, 262, 150, 290, 330, 250, 520, 300, 760, 256, 980, 296, 1200, 258, 1200, 330);
        sheet.band(330, 675, 0xB65A3C, 0x94452F).shape(0x5C7A4C, 0, 330, 420, 330, 0, 520);
        sheet.shape(0x5C7A4C, 1200, 330, 780, 330, 1200, 520);
        for (int lane = 0; lane <= 6; lane++) {
            double top = 420 + lane * 60;
            double bottom = -500 + lane * 367;
            sheet.line(0xF7E9DA, 5, top, 330, bottom, 675);
        }
    }

    static void morning(Canvas sheet) {
        sheet.band(0, 1080, 0x18233C, 0x3D4A6B).disc(860, 190, 54, 0xEDE6D2).disc(836, 176, 50, 0x222D47);
        int[] roofs = {430, 330, 390, 290};
        int[] walls = {0x2A3350, 0x323B5A, 0x252D48, 0x2E3755};
        for (int house = 0; house < 4; house++) {
            int x = house * 270;
            sheet.box(x, roofs[house], 270, 1080, walls[house]);
            sheet.shape(0x1C2338, x - 12, roofs[house], x + 135, roofs[house] - 90, x + 282, roofs[house]);
            for (int window = 0; window < 4; window++) {
                sheet.box(x + 50 + window % 2 * 110, roofs[house] + 70 + window / 2 * 170, 60, 96, 0x1A2136);
            }
        }
        sheet.box(270, 700, 270, 280, 0x4B3A34)
                .box(292, 724, 226, 256, 0xFFD98A)
                .disc(420, 800, 30, 0x5A4638);
        sheet.round(378, 832, 84, 150, 40, 0x8C9BB0)
                .box(398, 850, 44, 132, 0xF4EFE6)
                .box(292, 900, 226, 18, 0x6B5144);
        sheet.oval(336, 890, 34, 16, 0xB77A3E).oval(480, 890, 28, 14, 0xC98D4C);
        sheet.band(980, 1080, 0x262D42, 0x1A2032).shape(0x6A6450, 292, 980, 518, 980, 640, 1080, 180, 1080);
    }
}
