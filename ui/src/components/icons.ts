// Which drawing stands for which meaning: one icon each, everywhere.
import ArrowDownUp from '@lucide/svelte/icons/arrow-down-up';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import Binoculars from '@lucide/svelte/icons/binoculars';
import BookText from '@lucide/svelte/icons/book-text';
import Boxes from '@lucide/svelte/icons/boxes';
import Building2 from '@lucide/svelte/icons/building-2';
import Calendar from '@lucide/svelte/icons/calendar';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import Camera from '@lucide/svelte/icons/camera';
import ChartNoAxesColumn from '@lucide/svelte/icons/chart-no-axes-column';
import Check from '@lucide/svelte/icons/check';
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import ChevronRight from '@lucide/svelte/icons/chevron-right';
import ChevronUp from '@lucide/svelte/icons/chevron-up';
import Columns3 from '@lucide/svelte/icons/columns-3';
import ContactRound from '@lucide/svelte/icons/contact-round';
import Download from '@lucide/svelte/icons/download';
import Ellipsis from '@lucide/svelte/icons/ellipsis';
import FileInput from '@lucide/svelte/icons/file-input';
import Globe from '@lucide/svelte/icons/globe';
import Hash from '@lucide/svelte/icons/hash';
import IdCardLanyard from '@lucide/svelte/icons/id-card-lanyard';
import Image from '@lucide/svelte/icons/image';
import Languages from '@lucide/svelte/icons/languages';
import ListFilter from '@lucide/svelte/icons/list-filter';
import Mail from '@lucide/svelte/icons/mail';
import MapPin from '@lucide/svelte/icons/map-pin';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Minus from '@lucide/svelte/icons/minus';
import Package from '@lucide/svelte/icons/package';
import PenLine from '@lucide/svelte/icons/pen-line';
import Phone from '@lucide/svelte/icons/phone';
import Pin from '@lucide/svelte/icons/pin';
import Plus from '@lucide/svelte/icons/plus';
import ReceiptText from '@lucide/svelte/icons/receipt-text';
import ScanLine from '@lucide/svelte/icons/scan-line';
import Search from '@lucide/svelte/icons/search';
import Settings2 from '@lucide/svelte/icons/settings-2';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import TextCursorInput from '@lucide/svelte/icons/text-cursor-input';
import Undo2 from '@lucide/svelte/icons/undo-2';
import UserRound from '@lucide/svelte/icons/user-round';
import X from '@lucide/svelte/icons/x';

export const icons = {
  back: ArrowLeft,
  book: BookText,
  calendar: Calendar,
  chat: MessageCircle,
  camera: Camera,
  check: Check,
  columns: Columns3,
  company: Building2,
  contact: ContactRound,
  down: ChevronDown,
  download: Download,
  filter: ListFilter,
  followUp: CalendarCheck,
  form: TextCursorInput,
  globe: Globe,
  insights: ChartNoAxesColumn,
  io: ArrowDownUp,
  languages: Languages,
  leads: IdCardLanyard,
  mail: Mail,
  market: Binoculars,
  minus: Minus,
  more: Ellipsis,
  note: PenLine,
  phone: Phone,
  picture: Image,
  pin: MapPin,
  pinned: Pin,
  plus: Plus,
  product: Boxes,
  quote: ReceiptText,
  run: ChevronRight,
  sample: Package,
  scan: ScanLine,
  search: Search,
  settings: Settings2,
  shield: ShieldCheck,
  takeIn: FileInput,
  topic: Hash,
  undo: Undo2,
  up: ChevronUp,
  user: UserRound,
  x: X,
};

/** The meanings an icon can stand for; `capture` is our own drawing. */
export type IconName = keyof typeof icons | 'capture';
