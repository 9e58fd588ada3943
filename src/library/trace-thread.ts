/**
 * The thread that traces beside the main one: it compares the texts while statements are grouped there, then traces its share of
 * the storylines.
 * @module
 */
import { serve } from "../threads/index.ts";
import { createTracing } from "./tracing.ts";

serve(createTracing());
