import { keyedSourceNames } from '../../shared/contracts/source-keys.ts';
import { directory, directoryDate } from '../../shared/domain/directory/directory.ts';
import { type BoardWishes, suggestBoards } from '../../shared/domain/directory/suggest.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import type { FollowedBoardStore } from '../../shared/ports/followed-board-store.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import type { ProfileStore } from '../../shared/ports/profile-store.ts';

export interface SuggestionDeps {
  profiles: Pick<ProfileStore, 'get'>;
  followed: Pick<FollowedBoardStore, 'get'>;
}

/** Skills and titles of a profile that are looked at: the first ones say most. */
const mostWords = 50;

/** Systems that are read only with a key or consent of the candidate's own. */
const keyed: ReadonlySet<string> = new Set(keyedSourceNames);

/** Boards to begin with: by what is asked, else by what the profile says. */
export function suggestionOperations({ profiles, followed }: SuggestionDeps): Pick<OperationHandlers, 'boards.suggest'> {
  return {
    'boards.suggest': async ({ skills, place, sector, limit }, { userId }) => {
      const given: BoardWishes = { skills, places: place, sectors: sector };
      const asks = skills.length + place.length + sector.length > 0;
      const profile = asks ? null : await profiles.get(userId);
      const wishes = profile === null ? given : wishesOf(profile);
      const fromProfile = wishes !== given && wishes.skills.length + wishes.places.length > 0;
      const entries = directory();
      const found = suggestBoards(entries, wishes);
      const items = await Promise.all(
        found.slice(0, limit).map(async (each) => ({
          ...each,
          needsKey: keyed.has(each.system),
          followed: (await followed.get(userId, each.boardId)) !== null,
        })),
      );
      return {
        items,
        total: found.length,
        asked: {
          skills: [...wishes.skills],
          places: [...wishes.places],
          sectors: [...wishes.sectors],
          from: asks ? 'you' : fromProfile ? 'profile' : 'nothing',
        },
        directory: { boards: entries.length, date: directoryDate },
      };
    },
  };
}

function wishesOf({ facts, preferences }: Profile): BoardWishes {
  const skills = facts.filter(({ kind }) => kind === 'skill').flatMap(({ skills: named, text }) => named ?? [text]);
  const words = [...preferences.titles, ...skills].map((word) => word.trim().slice(0, 100)).filter((word) => word !== '');
  const places = preferences.locations.map(({ text, city, country }) => [city, country].filter(Boolean).join(', ') || text);
  return { skills: [...new Set(words)].slice(0, mostWords), places: [...new Set(places)], sectors: [] };
}
