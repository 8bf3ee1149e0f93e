import * as messages from 'virtual:gigawatt/messages';
import type { Ref } from 'react';
import { ToolPanel } from '#client/features/tools/tool-panel.tsx';
import styles from '#client/features/tools/tools.module.css';

interface PlayerProps {
  isPlaying: boolean;
  position: number;
  count: number;
  speed: number;
  speeds: readonly number[];
  hasFailed: boolean;
  onToggle: () => void;
  onSkip: (by: 1 | -1) => void;
  onSpeed: (speed: number) => void;
  onClose: () => void;
  /** the play button */
  ref: Ref<HTMLButtonElement>;
}

/** The controls for reading aloud: play, pause, skip and speed. */
export function Player(props: PlayerProps) {
  const { isPlaying, position, count, speed, speeds, hasFailed, ref } = props;
  return (
    <ToolPanel name={messages.readAloud} onClose={props.onClose}>
      <button type="button" onClick={() => props.onSkip(-1)} aria-label={messages.backOneParagraph}>
        {messages.back}
      </button>
      <button className={styles.main} type="button" onClick={props.onToggle} ref={ref}>
        {isPlaying ? messages.pause : messages.play}
      </button>
      <button type="button" onClick={() => props.onSkip(1)} aria-label={messages.skipOneParagraph}>
        {messages.skip}
      </button>
      <select
        aria-label={messages.speed}
        value={speed}
        onChange={(event) => props.onSpeed(Number(event.target.value))}
      >
        {speeds.map((value) => (
          <option key={value} value={value}>
            {messages.speedFactor({ factor: value })}
          </option>
        ))}
      </select>
      <p>{messages.paragraphPosition({ position, count })}</p>
      <p role="status">{hasFailed && messages.readAloudFailed}</p>
    </ToolPanel>
  );
}
