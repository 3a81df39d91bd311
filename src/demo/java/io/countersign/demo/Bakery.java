package io.countersign.demo;

/** What comes out of an oven, and the oven. */
final class Bakery {

    private static final int CRUST = 0x9A5B2C;
    private static final int CRUMB = 0xE9CFA2;

    private Bakery() {}

    static void loaf(Canvas sheet) {
        sheet.plain(0xEFE7DA).shape(0xD9DFE2, 0, 820, 420, 640, 620, 1080, 0, 1080);
        for (int stripe = 0; stripe < 4; stripe++) {
            sheet.line(0x8FA4B5, 8, 60 + stripe * 110, 1080, 150 + stripe * 96, 760 - stripe * 40);
        }
        sheet.round(180, 560, 760, 330, 60, 0xB78352).round(180, 560, 760, 290, 60, 0xC99766);
        sheet.oval(520, 540, 330, 230, 0x7C4622).oval(520, 525, 326, 222, CRUST);
        sheet.curve(0xF1DDBB, 16, 300, 450, 430, 360, 600, 360, 740, 450);
        sheet.curve(0xF1DDBB, 14, 270, 560, 430, 470, 620, 470, 780, 560);
        sheet.curve(0xF1DDBB, 12, 310, 660, 450, 590, 610, 590, 740, 660);
        sheet.oval(800, 690, 118, 150, CRUST).oval(806, 690, 98, 130, CRUMB);
        for (int hole = 0; hole < 14; hole++) {
            sheet.oval(740 + hole * 47 % 130, 600 + hole * 71 % 180, 5 + hole % 3 * 3, 4 + hole % 2 * 3, 0xD1AC76);
        }
    }

    static void tart(Canvas sheet) {
        sheet.plain(0x3F4A4F).disc(600, 338, 312, 0xE7E2D8).disc(600, 338, 286, 0xD9D2C4);
        sheet.disc(600, 338, 262, 0xB77B3F).disc(600, 338, 236, 0xE0B56C);
        for (int ring = 0; ring < 3; ring++) {
            int plums = 18 - ring * 6;
            double radius = 196 - ring * 72.0;
            for (int plum = 0; plum < plums; plum++) {
                double angle = Math.PI * 2 * plum / plums + ring * 0.2;
                double x = 600 + radius * Math.cos(angle);
                double y = 338 + radius * Math.sin(angle);
                sheet.oval(x, y, 30, 26, 0x5B1F3C).oval(x - 4, y - 4, 20, 16, 0x8C3A59);
            }
        }
        sheet.shape(0xD9D2C4, 600, 338, 880, 300, 872, 470).shape(0xC49A5A, 600, 338, 866, 302, 870, 312);
        sheet.round(960, 120, 26, 430, 24, 0xC9CED1).oval(973, 130, 34, 60, 0xC9CED1);
        sheet.line(0x56636A, 3, 0, 640, 1200, 640).line(0x56636A, 3, 0, 36, 1200, 36);
    }

    static void cookies(Canvas sheet) {
        sheet.plain(0xDDE3DC).round(120, 70, 780, 540, 40, 0x8C9499).round(140, 90, 740, 500, 30, 0xAEB5B8);
        for (int place = 0; place < 12; place++) {
            star(sheet, 240 + place % 4 * 180, 180 + place / 4 * 160, 66, place % 3 == 1 ? 0xC98A4B : 0xD9A05E);
        }
        sheet.round(970, 150, 90, 380, 60, 0xC69A66).round(1000, 60, 30, 100, 26, 0x9A6B3D);
        sheet.round(1000, 520, 30, 100, 26, 0x9A6B3D).line(0xD8B484, 8, 992, 190, 992, 490);
    }

    private static void star(Canvas sheet, double x, double y, double size, int colour) {
        double[] points = new double[24];
        for (int tip = 0; tip < 12; tip++) {
            double radius = tip % 2 == 0 ? size : size * 0.58;
            points[2 * tip] = x + radius * Math.sin(Math.PI * tip / 6);
            points[2 * tip + 1] = y - radius * Math.cos(Math.PI * tip / 6);
        }
        sheet.shape(colour, points).disc(x, y, size * 0.2, 0xF6EBD7);
    }

    static void oven(Canvas sheet) {
        sheet.plain(0x6D5648);
        for (int row = 0; row < 12; row++) {
            for (int stone = -1; stone < 7; stone++) {
                int x = stone * 180 + row % 2 * 90;
                int shade = new int[] {0x8A7262, 0x7E6657, 0x947C6B, 0x866E5E}[Math.floorMod(stone * 3 + row, 4)];
                sheet.round(x + 6, row * 90 + 6, 168, 78, 18, shade);
            }
        }
        sheet.oval(540, 640, 360, 340, 0xB7A08B).box(180, 640, 720, 300, 0xB7A08B);
        sheet.oval(540, 640, 290, 270, 0x24150F).box(250, 640, 580, 290, 0x24150F);
        sheet.oval(540, 860, 230, 110, 0x7A2410)
                .oval(540, 872, 190, 80, 0xC9481B)
                .oval(540, 884, 140, 54, 0xF0902F);
        sheet.shape(0xF0902F, 430, 880, 470, 690, 520, 880).shape(0xFFC65A, 500, 880, 556, 640, 610, 880);
        sheet.shape(0xF0902F, 580, 880, 640, 720, 670, 880).oval(540, 896, 90, 30, 0xFFE7A3);
        sheet.box(140, 930, 800, 50, 0xCDB9A6).box(140, 975, 800, 12, 0x9A8674);
    }
}
