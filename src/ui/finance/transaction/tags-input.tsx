/** Tags as chips: a comma or Enter ends one, Backspace takes the last one back. */
import { useState } from 'preact/hooks';
import { useQuery } from '../../app/engine.ts';
import { Combobox } from '../../components/combobox.tsx';
import type { ControlProps } from '../../components/field.tsx';
import { Tag } from '../../components/tag.tsx';
import { text } from '../../messages/index.ts';
import styles from './tags-input.module.css';

interface TagsInputProps {
  readonly control: ControlProps;
  readonly tags: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
}

const SUGGESTIONS = 6;

export function TagsInput({ control, tags, onTags }: TagsInputProps) {
  const [typed, setTyped] = useState('');
  const { answer = [] } = useQuery('tags', {});
  const wanted = typed.trim().toLocaleLowerCase();
  const known = answer
    .filter(({ tag }) => !tags.includes(tag) && tag.toLocaleLowerCase().includes(wanted))
    .slice(0, SUGGESTIONS);

  const add = (words: string) => {
    const fresh = words
      .split(',')
      .map((word) => word.trim().replace(/^#/, ''))
      .filter((word) => word !== '' && !tags.includes(word));
    setTyped('');
    if (fresh.length > 0) onTags([...tags, ...new Set(fresh)]);
  };
  return (
    <div class={styles.tags}>
      {tags.map((tag) => (
        <Tag
          key={tag}
          removeLabel={text.transaction.removeTag(tag)}
          onRemove={() => onTags(tags.filter((other) => other !== tag))}
        >
          {tag}
        </Tag>
      ))}
      <Combobox
        {...control}
        free
        class={styles.input}
        text={typed}
        onText={(next) => (next.includes(',') ? add(next) : setTyped(next))}
        options={known.map(({ tag }) => ({ id: tag, label: tag }))}
        onChoose={({ id }) => add(id)}
        onLeave={() => add(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed.trim() !== '') {
            event.preventDefault(); // It ends the tag, and does not send the form.
            add(typed);
          }
          if (event.key === 'Backspace' && typed === '' && tags.length > 0) onTags(tags.slice(0, -1));
        }}
      />
    </div>
  );
}
