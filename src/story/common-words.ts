// src/story/common-words.ts - the words that say nothing about an event, as stems (data).

/** Whether a stem can tell one event from another. */
export function isContent(stem: string): boolean {
  return !STOP_WORDS.has(stem) && (stem.length > 1 || /\d/.test(stem))
}

const STOP_WORDS = new Set(
  `a about abov after again against all almost alon along also although among an and ani anoth ar as at
  back be becaus been befor behind below between both but by call came can come could did do doe done
  down dure each either els end enough even ever everi few first for from get give go goe had ha have he
  her here him his how howev i if in into is it its just keep kept last least less let like ll made mai
  make mani me might month more most much must my near need neither never new next no none nor not noth
  now of off often on onc one onli onto or other our out over own part per percent perhap put rather re s
  said same sai see seen sever she should sinc so some someth still such take taken tell than that the
  thei their them then there these thi those though three through thu time to todai togeth too took
  toward turn two under until up upon us use ve veri wa wai want we week well were what when where
  whether which while who whole whom whose why will with within without work would year yesterdai yet you
  your day`.split(/\s+/),
)
