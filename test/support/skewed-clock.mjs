/** Loaded into a server before it starts: its clock goes wrong by the minutes in QUORATE_TEST_CLOCK, timers go on as they are. */
const Right = Date;
const by = Number(process.env.QUORATE_TEST_CLOCK) * 60_000;

globalThis.Date = class extends Right {
  constructor(...given) {
    if (given.length === 0) super(Right.now() + by);
    else super(...given);
  }

  static now() {
    return Right.now() + by;
  }
};
