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
    <ToolPanel name="Read aloud" onClose={props.onClose}>
      <button type="button" onClick={() => props.onSkip(-1)} aria-label="Back one paragraph">
        Back
      </button>
      <button className={styles.main} type="button" onClick={props.onToggle} ref={ref}>
        {isPlaying ? 'Pause' : 'Play'}
      </button>
      <button type="button" onClick={() => props.onSkip(1)} aria-label="Skip one paragraph">
        Skip
      </button>
      <select
        aria-label="Speed"
        value={speed}
        onChange={(event) => props.onSpeed(Number(event.target.value))}
      >
        {speeds.map((value) => (
          <option key={value} value={value}>
            {`${value}×`}
          </option>
        ))}
      </select>
      <p>{`${position} / ${count}`}</p>
      <p role="status">{hasFailed && 'Reading aloud failed. Press Play to try again.'}</p>
    </ToolPanel>
  );
}
