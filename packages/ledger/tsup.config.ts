import { library } from '@wenzhou/tsup';

export default library();
