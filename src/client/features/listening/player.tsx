import type { Ref } from 'react';
import styles from '#client/features/tools/tools.module.css';

interface PlayerProps {
  playing: boolean;
  position: number;
  count: number;
  speed: number;
  speeds: readonly number[];
  failed: boolean;
  onToggle: () => void;
  onSkip: (by: 1 | -1) => void;
  onSpeed: (speed: number) => void;
  onClose: () => void;
  /** the button that plays and pauses */
  ref: Ref<HTMLButtonElement>;
}

/** The bar with which a reader who listens plays, pauses, skips and sets the speed. */
export function Player(props: PlayerProps) {
  const { playing, position, count, speed, speeds, failed, ref } = props;
  return (
    <section className={styles.tool} aria-label="Read aloud">
      <button type="button" onClick={() => props.onSkip(-1)} aria-label="Back one paragraph">
        Back
      </button>
      <button className={styles.main} type="button" onClick={props.onToggle} ref={ref}>
        {playing ? 'Pause' : 'Play'}
      </button>
      <button type="button" onClick={() => props.onSkip(1)} aria-label="Skip one paragraph">
        Skip
      </button>
      <select
        aria-label="Speed"
        value={speed}
        onChange={(event) => props.onSpeed(Number(event.target.value))}
      >
        {speeds.map((one) => (
          <option key={one} value={one}>
            {one}×
          </option>
        ))}
      </select>
      <p>
        {position} / {count}
      </p>
      <button type="button" onClick={props.onClose}>
        Close
      </button>
      <p role="status">{failed && 'The device would not speak. Play tries again.'}</p>
    </section>
  );
}
